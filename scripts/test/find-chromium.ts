import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { chromium } from '@playwright/test';

const namesOfSystem = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where a Chromium is: CHROMIUM_PATH, Playwright's own, or one of the system; else `undefined`. */
export function findChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const ofSystem = namesOfSystem.flatMap((name) => folders.map((folder) => join(folder, name)));
  const wanted = process.env['CHROMIUM_PATH'];
  return wanted || [chromium.executablePath(), ...ofSystem].find((path) => existsSync(path));
}
