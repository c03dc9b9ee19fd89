import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { diffSchemas } from '@/lib/server/migrations/diff-schemas';
import { startPglite } from '@/lib/server/testing/start-pglite';

/** Writes the migration from the committed `schema.prisma` to the one on disk: `node --import tsx scripts/create-migration.ts add_phase_dates`. */
const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Name the migration in snake_case, for example: add_phase_dates');
  process.exit(1);
}
const schemaPath = 'prisma/schema.prisma';
const folder = 'prisma/migrations';
const isFirst = !existsSync(folder);
const committed = isFirst
  ? undefined
  : execFileSync('git', ['show', `HEAD:${schemaPath}`], { encoding: 'utf8' });
const database = await startPglite();
const sql = await diffSchemas(database.url, committed, readFileSync(schemaPath, 'utf8'));
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const target = join(folder, `${stamp}_${name}`);
mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'migration.sql'), sql);
if (isFirst) {
  writeFileSync(join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n');
}
console.log(`Wrote ${target}/migration.sql`);
// The engine keeps its connections, so the process would not end by itself.
process.exit(0);
