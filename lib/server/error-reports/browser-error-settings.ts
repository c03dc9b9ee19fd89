import 'server-only';
import { type BrowserErrorSettings } from '@/lib/contracts/error-reports/browser-settings';

import { requestIdOf } from '../http/request-id';
import { env } from '../settings/env';
import { releaseOf } from './release-of';

/**
 * What a page is told so that it can report errors, as JSON; without an address for reports nothing. They are settings of the
 * process and not of the build, which is the same everywhere.
 */
export function browserErrorSettings(headers: Headers): string | undefined {
  const { sentry, deploymentId } = env();
  if (!sentry) return undefined;
  const { dsn, environment, tracesSampleRate } = sentry;
  const settings: BrowserErrorSettings = {
    dsn,
    environment,
    tracesSampleRate,
    release: releaseOf({ deploymentId }),
    requestId: requestIdOf(headers),
  };
  return JSON.stringify(settings);
}
