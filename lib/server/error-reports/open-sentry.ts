import 'server-only';
import { init } from '@sentry/nextjs';

import { collectNothing } from '@/lib/contracts/error-reports/collect-nothing';
import { scrubEvent } from '@/lib/contracts/error-reports/scrub-event';
import { scrubSpan } from '@/lib/contracts/error-reports/scrub-span';

import { type Env } from '../settings/parse-env';
import { type ErrorPlace, type Reporter } from './error-reports';

type SentrySettings = NonNullable<Env['sentry']> & {
  readonly role: Env['role'];
  readonly release: string;
};

// Of what it comes with: the rest reads requests, variables and consoles, or wraps what other libraries do.
const partsKept = new Set(['EventFilters', 'FunctionToString', 'LinkedErrors']);

/** The one place of the server that knows Sentry. Throws where the settings are none that it understands. */
export function openSentry(settings: SentrySettings): Reporter {
  const { dsn, environment, release, tracesSampleRate, role } = settings;
  const measures = tracesSampleRate > 0;
  const client = init({
    dsn,
    environment,
    release,
    // The rate itself would be weighed against what the request says: anybody could have everything measured.
    ...(measures && { tracesSampler: () => Math.random() < tracesSampleRate }),
    // The stretches of time that Next tells of by itself.
    enableOpenTelemetrySetup: measures,
    enableRuntimeChannelInjection: false,
    tracePropagationTargets: [],
    includeServerName: false,
    sendClientReports: false,
    maxBreadcrumbs: 0,
    dataCollection: collectNothing,
    integrations: (parts) => parts.filter(({ name }) => partsKept.has(name)),
    initialScope: { tags: { role } },
    beforeBreadcrumb: () => null,
    beforeSend: scrubEvent,
    beforeSendSpan: scrubSpan,
  });
  if (!client) throw new Error('Sentry does not report errors with these settings.');
  return {
    report: (error, place) => {
      client.captureException(error, { captureContext: { tags: tagsOf(place) } });
    },
    flush: async (withinMs) => {
      await client.flush(withinMs);
    },
  };
}

function tagsOf({ requestId, projectId, method, path, digest, log }: ErrorPlace) {
  return { request_id: requestId, project_id: projectId, method, path, digest, log };
}
