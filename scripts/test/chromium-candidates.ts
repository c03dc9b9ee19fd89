import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { chromium } from '@playwright/test';

const namesOfSystem = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Where a Chromium may be, best first: the one that CHROMIUM_PATH names and no other, else Playwright's own and those of
 * the system. Whether one starts is another question: a stub of a package manager does not.
 */
export function chromiumCandidates(): readonly string[] {
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted) return [wanted];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const ofSystem = namesOfSystem.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [chromium.executablePath(), ...ofSystem].filter((path) => existsSync(path));
}
