import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { diffSchemas } from '@/lib/server/migrations/diff-schemas';
import { draftMigration } from '@/lib/server/migrations/draft-migration';
import { startPglite } from '@/lib/server/testing/start-pglite';

/**
 * Writes the migration from the committed `schema.prisma` to the one on disk, and names it for what it does to the version
 * before: `node --import tsx scripts/create-migration.ts phase_dates` makes `…_expand_phase_dates` or `…_contract_phase_dates`.
 */
const what = process.argv[2]?.replace(/^(expand|contract)_/, '');
if (!what || !/^[a-z0-9_]+$/.test(what)) {
  console.error('Name what the migration is about in snake_case, for example: phase_dates');
  process.exit(1);
}
const schemaPath = 'prisma/schema.prisma';
const folder = 'prisma/migrations';
const isFirst = !existsSync(folder);
const committed = isFirst
  ? undefined
  : execFileSync('git', ['show', `HEAD:${schemaPath}`], { encoding: 'utf8' });
const database = await startPglite();
const written = await diffSchemas(database.url, committed, readFileSync(schemaPath, 'utf8'));
const { name, sql, contractions } = draftMigration(what, written);
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const target = join(folder, `${stamp}_${name}`);
mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'migration.sql'), sql);
if (isFirst) {
  writeFileSync(join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n');
}
console.log(`Wrote ${target}/migration.sql`);
if (contractions.length > 0) {
  console.log(
    `It contracts: versions before this one may not work with it, and will refuse to start.\n- ${contractions.join('\n- ')}\ndocs/upgrades.md says how to do it in two versions.`,
  );
}
// The engine keeps its connections, so the process would not end by itself.
process.exit(0);
