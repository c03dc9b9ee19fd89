import { existsSync } from 'node:fs';

import { chromium } from '@playwright/test';

import { errorText } from '../launcher/error-text';
import { chromiumCandidates } from './chromium-candidates';
import { chromiumOptions } from './chromium-options';
import { runCommand } from './run-command';

const launchTimeoutMs = 60_000;

/**
 * Gives the path of a Chromium that starts here, installing one where none does: that of the system for root on Debian,
 * else Playwright's own. `undefined` when that fails, or when CHROMIUM_PATH names one that does not start.
 */
export async function ensureChromium(root: string): Promise<string | undefined> {
  const found = await firstThatStarts();
  if (found !== undefined || process.env['CHROMIUM_PATH']) return found;
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (isRootOnDebian) {
    console.log('No Chromium starts here; installing the one of the system.');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runCommand(root, ['apt-get', 'update', '-q'], env);
    await runCommand(root, ['apt-get', 'install', '-qy', 'chromium'], env);
    // On Ubuntu that package is a stub.
    const ofSystem = await firstThatStarts();
    if (ofSystem !== undefined) return ofSystem;
  }
  console.log("No Chromium starts here; installing Playwright's.");
  const withLibraries = isRootOnDebian ? ['--with-deps'] : [];
  await runCommand(root, ['playwright', 'install', ...withLibraries, 'chromium']);
  return firstThatStarts();
}

async function firstThatStarts(): Promise<string | undefined> {
  for (const path of chromiumCandidates()) {
    if (await starts(path)) return path;
  }
  return undefined;
}

async function starts(path: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ ...chromiumOptions(path), timeout: launchTimeoutMs });
    await browser.close();
    return true;
  } catch (error) {
    const [reason] = errorText(error).split('\n');
    console.log(`${path} does not start here: ${reason}`);
    return false;
  }
}
