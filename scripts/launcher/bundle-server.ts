import { join } from 'node:path';

import { build, stop } from 'esbuild';

import { readMigrations } from '@/lib/server/migrations/migration-list';

// What the standalone output has copies of, so that the server and Next share one of each.
const packagesOfBuild = [
  'next',
  'pino',
  'prom-client',
  'pg',
  'ioredis',
  '@prisma/*',
  '@node-rs/argon2',
];

/**
 * Makes one file of a program and all that it imports, but for the packages that stand beside it.
 * The condition is the one under which `server-only` lets itself be imported.
 */
export async function bundleServer(
  root: string,
  outfile: string,
  source = 'server.ts',
): Promise<void> {
  const migrations = readMigrations(join(root, 'prisma/migrations'));
  await build({
    entryPoints: [join(root, source)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: packagesOfBuild,
    conditions: ['react-server'],
    // Packages of the older kind are in it, too, and ask for Node's own parts by `require`.
    banner: {
      // By a name that no package has: this line is not looked at when names are made different.
      js: "import { createRequire as requireOfBundle } from 'node:module'; const require = requireOfBundle(import.meta.url);",
    },
    alias: {
      '@': root,
      // Its other form can't be left out in parts, and is three times as much.
      '@sentry/nextjs': join(root, 'node_modules/@sentry/nextjs/build/esm/index.server.js'),
      // It takes one name from there, which the copy of Next in a build does without.
      'next/constants.js': join(root, 'node_modules/next/dist/shared/lib/constants.js'),
    },
    define: { ORCA_MIGRATIONS: JSON.stringify(migrations.map(({ name }) => name)) },
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'silent',
  });
  // Its service would stay for as long as the launcher.
  await stop();
}
