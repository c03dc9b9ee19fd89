import 'server-only';
import { type Env } from '../settings/parse-env';
import { errorReports } from './error-reports';
import { releaseOf } from './release-of';
import { watchUncaught } from './watch-uncaught';

/** Reports this process's errors from now on. Without an address for them nothing of Sentry is even loaded. */
export async function beginErrorReports(
  settings: Pick<Env, 'sentry' | 'role' | 'deploymentId'>,
): Promise<void> {
  watchUncaught();
  const { sentry, role } = settings;
  if (!sentry) return;
  const { openSentry } = await import('./open-sentry');
  errorReports().reporter = openSentry({ ...sentry, role, release: releaseOf(settings) });
}
