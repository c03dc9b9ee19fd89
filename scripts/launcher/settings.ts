import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

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
};

/** Makes the variables of `.env`, where there is one, count like those of the shell, which win. */
export function loadEnvFile(root: string): void {
  const path = join(root, '.env');
  if (existsSync(path)) process.loadEnvFile(path);
}

/** Reads PORT, HOST, APP_URL, DATA_DIR, DATABASE_URL, AUTH_SECRET, DEMO_MODE. Throws a StartRefusal. */
export function readSettings(root: string, dev: boolean, environment: Environment): Settings {
  const port = readPort(environment['PORT']);
  // The demo signs in without a password, so that the network sees nothing unless it is asked for.
  const host = environment['HOST'] || '127.0.0.1';
  const databaseUrl = environment['DATABASE_URL'] || undefined;
  return {
    root,
    dev,
    host,
    port,
    address: environment['APP_URL'] || `http://localhost:${port}`,
    dataFolder: resolve(root, environment['DATA_DIR'] || '.data'),
    databaseUrl,
    authSecret: environment['AUTH_SECRET'] || undefined,
    demoMode: readFlag(environment['DEMO_MODE'], databaseUrl === undefined && isLoopback(host)),
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function readFlag(text: string | undefined, fallback: boolean): boolean {
  return text ? text === '1' : fallback;
}

function readPort(text: string | undefined): number {
  const port = Number(text || portDefault);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StartRefusal(`PORT must be a number from 1 to 65535, and it is "${text}".`);
}
