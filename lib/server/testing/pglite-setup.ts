import { type TestProject } from 'vitest/node';

import { provideDatabase } from './provide-database';
import { startPglite } from './start-pglite';

/** Runs the database tests against the embedded database of the zero-setup mode. */
// eslint-disable-next-line import/no-default-export -- how vitest finds a global set-up
export default async function setup(project: TestProject) {
  return provideDatabase(project, await startPglite());
}
