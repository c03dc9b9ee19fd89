import { type TestProject } from 'vitest/node';

import { applyMigrations } from '../migrations/apply-migrations';
import { type TestDatabase } from './start-pglite';

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

/**
 * Migrates the database and tells the tests of a vitest project where it is. All of them share it: each makes users
 * and projects of its own, and nothing reaches across projects. Returns what to do at the end.
 */
export async function provideDatabase(
  project: TestProject,
  database: TestDatabase,
): Promise<() => Promise<void>> {
  await applyMigrations(database.url);
  project.provide('databaseUrl', database.url);
  return database.stop;
}
