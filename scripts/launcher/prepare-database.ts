import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { Client } from 'pg';

import { runToEnd } from './children';
import { type Settings } from './settings';
import { StartRefusal } from './start-refusal';

// Only the demo's user has no password; a project of theirs at version 0 is the demo of a run that
// was stopped before it wrote the model.
const seededSql = `
  SELECT 1 FROM user_account WHERE NOT EXISTS (
    SELECT 1 FROM membership
    JOIN user_account facilitator ON facilitator.id = membership.user_id
    JOIN project ON project.id = membership.project_id
    WHERE facilitator.password_hash IS NULL AND project.version = 0)
  LIMIT 1`;

/**
 * Brings the database to the newest schema and, in demo mode, puts the demo into an empty one.
 * Looks first: the engine that migrates takes seconds to load, and mostly has nothing to do.
 */
export async function prepareDatabase(settings: Settings, databaseUrl: string): Promise<void> {
  if (await isPrepared(settings, databaseUrl)) return;
  const { root, demoMode } = settings;
  const script = join(root, 'scripts/launcher/migrate-and-seed.ts');
  const { code, output } = await runToEnd({
    file: process.execPath,
    args: ['--import', 'tsx', '--conditions', 'react-server', script],
    cwd: root,
    env: { ...process.env, DATABASE_URL: databaseUrl, DEMO_MODE: demoMode ? '1' : '0' },
  });
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
    const seeded = await client.query(seededSql);
    return seeded.rows.length > 0;
  } catch {
    // A new database has no such tables; whatever else is wrong shows in the migration.
    return false;
  } finally {
    await client.end();
  }
}
