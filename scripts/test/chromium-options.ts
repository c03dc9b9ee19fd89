import { type LaunchOptions } from '@playwright/test';

/**
 * Starts that Chromium so that it talks to nobody else. It shows our own pages only, and its sandbox needs rights that
 * root and the users of many containers and distributions do not have.
 */
export function chromiumOptions(executablePath: string | undefined): LaunchOptions {
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    chromiumSandbox: false,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-default-apps',
      '--disable-domain-reliability',
      '--disable-sync',
      '--no-first-run',
      '--no-pings',
    ],
  };
}
