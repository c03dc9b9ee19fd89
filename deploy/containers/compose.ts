import { mustRun, run } from './run';
import { edgePort, edgeUrl, projectName } from './settings';

let command: Promise<readonly [string, ...string[]]> | undefined;

/** Compose as it is installed here: the plugin of Docker, else the program of its own. */
async function composeCommand(): Promise<readonly [string, ...string[]]> {
  const hasPlugin = (await run('docker', ['compose', 'version'])).code === 0;
  return hasPlugin ? ['docker', 'compose'] : ['docker-compose'];
}

/** What the operator of the tests' stack has set. */
export const composeEnvironment = {
  APP_URL: edgeUrl,
  EDGE_HTTP_PORT: String(edgePort),
  // Nobody asks there, but where it is published nobody else may be.
  EDGE_HTTPS_PORT: String(edgePort + 2),
} as const;

type Options = { readonly image: string; readonly isLoud?: boolean };

/** Runs one command of Compose on the tests' stack, with the image that its services are to have. */
export async function compose(
  args: readonly string[],
  { image, isLoud = false }: Options,
): Promise<string> {
  command ??= composeCommand();
  const [file, ...first] = await command;
  return mustRun(file, [...first, '--project-name', projectName, ...args], {
    env: { ...composeEnvironment, ORCA_IMAGE: image },
    isLoud,
  });
}
