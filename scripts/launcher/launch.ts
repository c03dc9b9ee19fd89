import { join } from 'node:path';

import { authSecret } from './auth-secret';
import { ensureBuild } from './build';
import { bundleServer } from './bundle-server';
import { checkDataFolder } from './check-data-folder';
import { checkExternalDatabase } from './check-external-database';
import { checkPort } from './check-port';
import { checkSettings } from './check-settings';
import { holdEmbeddedDatabase } from './embedded-database';
import { ensureClient } from './ensure-client';
import { runParts, type Parts } from './parts';
import { prepareDatabase } from './prepare-database';
import { startServer } from './server-process';
import { loadEnvFile, readSettings, type Settings } from './settings';

/** `npm start` and `npm run dev`: everything from a fresh clone to a running product, and its end. */
export async function launch({ root, dev }: { root: string; dev: boolean }): Promise<void> {
  await runParts(async (parts) => {
    loadEnvFile(root);
    const settings = readSettings(root, dev, checkSettings(process.env, dev));
    await checkPort(settings.host, settings.port);
    const openDatabase = await chooseDatabase(settings, parts);
    await ensureClient(root);
    const file = dev ? await bundleForDevelopment(root) : await ensureBuild(root);
    const databaseUrl = await openDatabase();
    await parts.finish(() => prepareDatabase(settings, databaseUrl));
    const secret = settings.authSecret ?? (await authSecret(settings.dataFolder));
    const start = { file, databaseUrl, authSecret: secret };
    parts.add('The server', await startServer(settings, start));
    announce(settings);
  });
}

async function bundleForDevelopment(root: string): Promise<string> {
  const file = join(root, '.next/dev-server.mjs');
  await bundleServer(root, file);
  return file;
}

/** Checks the database that was asked for, early; the function given back opens it, once there is a build. */
async function chooseDatabase(settings: Settings, parts: Parts): Promise<() => Promise<string>> {
  const { databaseUrl, dataFolder } = settings;
  if (databaseUrl === undefined || settings.authSecret === undefined) {
    await checkDataFolder(dataFolder);
  }
  if (databaseUrl !== undefined) {
    await checkExternalDatabase(databaseUrl);
    return async () => databaseUrl;
  }
  const database = await holdEmbeddedDatabase(settings);
  parts.add('The embedded database', database);
  return database.open;
}

function announce({ address, dataFolder, databaseUrl, demoMode }: Settings): void {
  const signIn = demoMode ? 'choose "Continue as the demo facilitator", or register' : 'register';
  const data = databaseUrl === undefined ? dataFolder : 'the Postgres that DATABASE_URL names';
  console.log(`
ORCA Studio is running at ${address}

  Sign in   ${signIn}
  Data      ${data}
  Stop      Ctrl-C
`);
}
