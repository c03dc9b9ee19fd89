import { runPlaywright } from './run-playwright';
import { type Tally } from './tally';

/** Runs the tests of the image and of the whole of `docker-compose.yml`. Takes an engine that answers. */
export async function runContainers(root: string, chromiumPath: string): Promise<Tally> {
  return runPlaywright(root, {
    name: 'containers',
    args: ['--config=deploy/containers/playwright.config.ts'],
    // The server's modules let themselves be imported under this condition only.
    env: { CHROMIUM_PATH: chromiumPath, NODE_OPTIONS: '--conditions=react-server' },
  });
}
