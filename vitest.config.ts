import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const shared = {
  env: { TZ: 'UTC' },
  setupFiles: [here('./scripts/testing/fail-on-console-error.ts')],
};

const databaseSetup = here('./lib/server/testing/database-setup.ts');

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
          include: ['{lib,components,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', 'scripts/fences.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'db',
          pool: 'forks',
          include: ['lib/**/*.db.test.ts'],
          globalSetup: existsSync(databaseSetup) ? [databaseSetup] : [],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'fences',
          include: ['scripts/fences.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
