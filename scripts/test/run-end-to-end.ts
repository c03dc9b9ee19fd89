import { freePort } from '@/lib/server/testing/free-port';

import { runPlaywright } from './run-playwright';
import { type Tally } from './tally';

/** Runs the tests in a real browser against the production build. */
export async function runEndToEnd(root: string, chromiumPath: string): Promise<Tally> {
  return runPlaywright(root, [], {
    CHROMIUM_PATH: chromiumPath,
    E2E_PORT: String(await freePort()),
  });
}
