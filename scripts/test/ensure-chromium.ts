import { existsSync } from 'node:fs';

import { findChromium } from './find-chromium';
import { runCommand } from './run-command';

/** Gives the path of a Chromium, installing one where there is none; `undefined` when that fails. */
export async function ensureChromium(root: string): Promise<string | undefined> {
  const found = findChromium();
  if (found !== undefined) return existsSync(found) ? found : undefined;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/etc/debian_version')) {
    console.log('No Chromium here; installing the one of the system.');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runCommand(root, ['apt-get', 'update', '-q'], env);
    await runCommand(root, ['apt-get', 'install', '-qy', 'chromium'], env);
  } else {
    console.log("No Chromium here; installing Playwright's.");
    await runCommand(root, ['playwright', 'install', 'chromium']);
  }
  return findChromium();
}
