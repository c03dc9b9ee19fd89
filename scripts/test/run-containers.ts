import { runPlaywright } from './run-playwright';
import { type Tally } from './tally';

/** Runs the tests of the image and of the whole of `docker-compose.yml`. Takes an engine that answers. */
export async function runContainers(root: string, chromiumPath: string): Promise<Tally> {
  return runPlaywright(root, ['--config=deploy/containers/playwright.config.ts'], {
    CHROMIUM_PATH: chromiumPath,
    // The server's modules let themselves be imported under this condition only.
    NODE_OPTIONS: '--conditions=react-server',
  });
}
