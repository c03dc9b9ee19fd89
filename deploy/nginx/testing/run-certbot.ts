import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { type Edge } from './start-edge';
import { type Pebble } from './start-pebble';

const run = promisify(execFile);

/** One look of the certbot container's, over an edge of its own. Gives what certbot says; throws when it fails. */
export async function runCertbot(
  edge: Edge,
  pebble: Pebble,
  appUrl: string,
  more: readonly string[] = [],
): Promise<string> {
  const script = join(import.meta.dirname, '../certbot.sh');
  const folders = {
    '--config-dir': join(edge.folder, 'certificates'),
    '--work-dir': join(edge.folder, 'certbot'),
    '--logs-dir': join(edge.folder, 'certbot'),
  };
  const { stdout, stderr } = await run('sh', [script, ...Object.entries(folders).flat(), ...more], {
    env: {
      ...process.env,
      APP_URL: appUrl,
      EDGE_ACME: join(edge.folder, 'acme'),
      ACME_EMAIL: 'operations@example.org',
      ACME_SERVER: pebble.directory,
      ACME_ONCE: '1',
      REQUESTS_CA_BUNDLE: pebble.ownCertificate,
    },
  });
  return stdout + stderr;
}
