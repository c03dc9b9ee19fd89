import { continueTrace, getClient, startSpan } from '@sentry/nextjs';
import { afterAll, expect, it } from 'vitest';

import { openSentry } from './open-sentry';

const traceId = '5f2c1c0f4b8a4f0c8d1e2a3b4c5d6e7f';

afterAll(() => getClient()?.close(0));

it('measures no request because it says so', () => {
  openSentry({
    dsn: 'http://public@127.0.0.1:9/1',
    environment: 'trial',
    release: '1',
    role: 'all',
    tracesSampleRate: 1e-12,
  });
  const headers = {
    sentryTrace: `${traceId}-8d1e2a3b4c5d6e7f-1`,
    baggage: `sentry-trace_id=${traceId},sentry-sampled=true,sentry-sample_rand=0.0,sentry-sample_rate=1`,
  };
  const isMeasured = continueTrace(headers, () =>
    startSpan({ name: 'GET /' }, (span) => span.isRecording()),
  );
  expect(isMeasured).toBe(false);
});
