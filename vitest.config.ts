import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

import { findPostgres } from './lib/server/testing/find-postgres.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const shared = {
  // Most of them wait for something: on a small machine two get done sooner than one.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  env: { TZ: 'UTC' },
  // Nothing is told by these but that something hangs: a shared machine may stall for long.
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 30_000 } },
  setupFiles: [here('./scripts/testing/fail-on-console-error.ts')],
};

/** Tests that start servers and mostly wait for them, with the machine to themselves. */
const afterTheRest = {
  maxWorkers: shared.maxWorkers + 1,
  sequence: { groupOrder: 1 },
};

const hasPostgres = findPostgres() !== undefined;
if (!hasPostgres) {
  process.stdout.write('Left out: tests against a real Postgres, there is none on this machine.\n');
}

/** The database tests run twice, against the embedded database and against a real one. */
function databaseProject(
  name: string,
  globalSetup: string,
  order: Pick<
    TestProjectInlineConfiguration['test'] & object,
    'exclude' | 'maxWorkers' | 'sequence'
  > = {},
): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      ...shared,
      name,
      pool: 'forks',
      include: ['{lib,app}/**/*.db.test.ts'],
      globalSetup: [here(globalSetup)],
      setupFiles: [...shared.setupFiles, here('./lib/server/testing/use-test-database.ts')],
      ...order,
    },
  };
}

export default defineConfig({
  resolve: {
    alias: {
      '@': here('.'),
      // It throws wherever it is not a server component that imports it.
      'server-only': here('./node_modules/server-only/empty.js'),
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          pool: 'threads',
          // No module is mocked anywhere, so files can share what they import: half the time.
          isolate: false,
          include: ['{app,lib,components,scripts,deploy}/**/*.test.{ts,tsx}'],
          exclude: [
            '**/*.{containers,db,process,property,redis,system}.test.ts',
            '**/*.{renders,screen}.test.tsx',
            'scripts/fences.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          // Too long for `npm run check`: many random models, processes started one by one, whole matrices.
          name: 'long',
          include: [
            '{lib,scripts}/**/*.{process,property}.test.ts',
            'components/**/*.renders.test.tsx',
          ],
          exclude: ['lib/server/realtime/**/*.process.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'screens',
          pool: 'threads',
          // What is mocked is the same in all files: they can share what they import.
          isolate: false,
          include: ['components/**/*.screen.test.tsx'],
          setupFiles: [...shared.setupFiles, here('./components/testing/stand-in-router.ts')],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          ...afterTheRest,
          // Server processes that are killed and have to be back in time.
          name: 'live',
          include: ['lib/server/realtime/**/*.process.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          ...afterTheRest,
          // What stands around the product: nginx, certbot, Prometheus, standbys and the like.
          name: 'system',
          include: ['{lib,scripts,deploy}/**/*.system.test.ts'],
        },
      },
      databaseProject('db-pglite', './lib/server/testing/pglite-setup.ts', {
        // It answers one after the other: what holds a lock in one file would make another wait too long.
        maxWorkers: 1,
        sequence: { groupOrder: 2 },
        // What lines do is not the database's matter: where there is a real one, it is tried with that alone.
        ...(hasPostgres && { exclude: ['lib/server/realtime/**'] }),
      }),
      ...(hasPostgres
        ? [databaseProject('db-postgres', './lib/server/testing/postgres-setup.ts')]
        : []),
      {
        extends: true,
        test: {
          ...shared,
          name: 'redis',
          include: ['lib/**/*.redis.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'fences',
          include: ['scripts/fences.test.ts'],
        },
      },
    ],
  },
});
