import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { Client } from 'pg';

import { demoFacilitator } from '@/lib/server/demo/demo-facilitator';

import { runToEnd } from './children';
import { showStep } from './progress';
import { type Settings } from './settings';
import { StartRefusal } from './start-refusal';

/**
 * Brings the database to the newest schema and, in demo mode, makes the demo where it is missing.
 * Looks first: the process that does it takes seconds to load, and mostly has nothing to do.
 */
export async function prepareDatabase(settings: Settings, databaseUrl: string): Promise<void> {
  if (await isPrepared(settings, databaseUrl)) return;
  const { root, demoMode } = settings;
  const script = join(root, 'scripts/launcher/migrate-and-seed.ts');
  const prepare = () =>
    runToEnd({
      file: process.execPath,
      args: ['--import', 'tsx', '--conditions', 'react-server', script],
      cwd: root,
      env: {
        ...settings.environment,
        NODE_ENV: process.env.NODE_ENV,
        DATABASE_URL: databaseUrl,
        DEMO_MODE: demoMode ? '1' : '0',
      },
    });
  const { code, output } = await showStep('Preparing the database', prepare);
  if (code !== 0) {
    throw new StartRefusal(`${output}\nThe database could not be prepared; the reason is above.`);
  }
  if (output !== '') console.log(output);
}

async function isPrepared({ root, demoMode }: Settings, databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const done = await client.query<{ name: string }>(
      `SELECT migration_name AS name FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    );
    const names = new Set(done.rows.map(({ name }) => name));
    const wanted = await readdir(join(root, 'prisma/migrations'), { withFileTypes: true });
    if (wanted.some((entry) => entry.isDirectory() && !names.has(entry.name))) return false;
    if (!demoMode) return true;
    const { email } = demoFacilitator;
    const demo = await client.query('SELECT 1 FROM user_account WHERE email = $1', [email]);
    return demo.rows.length > 0;
  } catch {
    // A new database has no such tables; whatever else is wrong shows in the migration.
    return false;
  } finally {
    await client.end();
  }
}
