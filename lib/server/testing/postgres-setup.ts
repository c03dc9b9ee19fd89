import { type TestProject } from 'vitest/node';

import { findPostgres } from './find-postgres';
import { provideDatabase } from './provide-database';
import { startPostgres } from './start-postgres';

/** Runs the database tests against the real Postgres of this machine. */
// eslint-disable-next-line import/no-default-export -- how vitest finds a global set-up
export default async function setup(project: TestProject) {
  const programs = findPostgres();
  if (!programs) throw new Error('There is no Postgres on this machine.');
  return provideDatabase(project, await startPostgres(programs));
}
