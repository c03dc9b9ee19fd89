import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const folders = ['app', 'components', 'lib', 'prisma', 'public'];
const files = [
  'instrumentation-client.ts',
  'instrumentation.ts',
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'scripts/launcher/build.ts',
  'scripts/launcher/bundle-server.ts',
  'server.ts',
  'tsconfig.json',
];
// What of the settings goes into a build instead of into the process that runs it.
const settings = ['ASSET_PREFIX', 'CDN_URL', 'DEPLOYMENT_ID'];
const notBuilt = /[.]test[.]tsx?$|(^|\/)(testing|generated)\//;

/** A digest of everything that a production build is made from. Changes when any of it changes. */
export async function hashBuildInputs(
  root: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<string> {
  const lists = await Promise.all(folders.map((folder) => filesBelow(root, folder)));
  const paths = [...files, ...lists.flat()].filter((path) => !notBuilt.test(path)).toSorted();
  const contents = await Promise.all(paths.map((path) => contentOf(join(root, path))));
  const hash = createHash('sha256');
  paths.forEach((path, position) => hash.update(`${path}\0${contents[position] ?? ''}\0`));
  for (const name of settings) hash.update(`${name}\0${environment[name] ?? ''}\0`);
  return hash.digest('hex');
}

async function filesBelow(root: string, folder: string): Promise<readonly string[]> {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

// Some of the files are optional: one that is missing counts like an empty one.
async function contentOf(path: string): Promise<string> {
  const content = await readFile(path).catch(() => undefined);
  return content === undefined ? '' : createHash('sha256').update(content).digest('hex');
}
