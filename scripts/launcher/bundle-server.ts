import { join } from 'node:path';

import { build } from 'esbuild';

/**
 * Makes one file of `server.ts` and what it imports of ours; packages stay outside. The condition
 * is the one under which `server-only` lets itself be imported.
 */
export async function bundleServer(root: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [join(root, 'server.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    conditions: ['react-server'],
    alias: { '@': root, 'server-only': join(root, 'node_modules/server-only/empty.js') },
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'silent',
  });
}
