import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { type MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';

/** The migrations of a folder in the order of their names, as Prisma's schema engine wants them. */
export function readMigrations(folder: string): MigrationList {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  return {
    baseDir: resolve(folder),
    lockfile: {
      path: 'migration_lock.toml',
      content: readFileSync(join(folder, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: names.toSorted().map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}
