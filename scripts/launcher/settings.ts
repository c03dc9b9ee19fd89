import { existsSync } from 'node:fs';
import { isIPv4 } from 'node:net';
import { join, resolve } from 'node:path';

import { exitMisconfigured } from '@/lib/server/settings/exit-codes';

import { StartRefusal } from './start-refusal';

const portDefault = 3000;
type Environment = Readonly<Record<string, string | undefined>>;

/** What the launcher was asked to start. `databaseUrl` absent means the embedded database. */
export type Settings = {
  readonly root: string;
  readonly dev: boolean;
  readonly host: string;
  readonly port: number;
  readonly address: string;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly authSecret: string | undefined;
  readonly demoMode: boolean;
  /** What it was all read from, for the processes that are started. */
  readonly environment: Environment;
};

/** Makes the variables of `.env`, where there is one, count like those of the shell, which win. */
export function loadEnvFile(root: string): void {
  const path = join(root, '.env');
  if (existsSync(path)) process.loadEnvFile(path);
}

/** Reads PORT, HOST, APP_URL, TRUSTED_PROXIES, DATA_DIR, DATABASE_URL, AUTH_SECRET, DEMO_MODE. Throws a StartRefusal. */
export function readSettings(root: string, dev: boolean, environment: Environment): Settings {
  const port = readPort(environment['PORT']);
  const host = environment['HOST'] || '127.0.0.1';
  const databaseUrl = environment['DATABASE_URL'] || undefined;
  return {
    root,
    environment,
    dev,
    host,
    port,
    address: environment['APP_URL'] || `http://localhost:${port}`,
    dataFolder: resolve(root, environment['DATA_DIR'] || '.data'),
    databaseUrl,
    authSecret: environment['AUTH_SECRET'] || undefined,
    demoMode: readDemoMode(
      environment['DEMO_MODE'],
      databaseUrl === undefined && isLoopback(host) && isUnpublished(environment),
    ),
  };
}

function isLoopback(host: string): boolean {
  return ['localhost', '::1', '[::1]'].includes(host) || (isIPv4(host) && host.startsWith('127.'));
}

/** Whether nothing tells of a proxy, which would let the network in to what listens on this machine alone. */
function isUnpublished({ APP_URL: address, TRUSTED_PROXIES: proxies }: Environment): boolean {
  if (Number(proxies || 0) !== 0) return false;
  return !address || (URL.canParse(address) && isLoopback(new URL(address).hostname));
}

/** The demo signs in without a password, so that the network sees nothing of it unless it is asked for. */
function readDemoMode(text: string | undefined, fallback: boolean): boolean {
  if (!text) return fallback;
  if (text === '1' || text === '0') return text === '1';
  throw new StartRefusal('DEMO_MODE must be 1 or 0.', exitMisconfigured);
}

function readPort(text: string | undefined): number {
  const port = Number(text || portDefault);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StartRefusal('PORT must be a number from 1 to 65535.', exitMisconfigured);
}
