import { cp, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { exitMisconfigured } from '@/lib/server/settings/exit-codes';

import { ensureBuild } from '../launcher/build';
import { bundleServer } from '../launcher/bundle-server';
import { runToEnd } from '../launcher/children';
import { ensureClient } from '../launcher/ensure-client';
import { StartRefusal } from '../launcher/start-refusal';
import { compressFiles } from './compress-files';

const programs = {
  migrate: 'scripts/migrate.ts',
  health: 'scripts/image/health.ts',
  'put-assets': 'scripts/image/put-assets.ts',
};

// Next traces its image optimiser, which the product does not use, and leaves a server of its own.
const notRun = /\/node_modules\/(@img|sharp)$|\/server\.js$|\.map$/;
const isRun = (path: string) => !notRun.test(path);
const inlineMap = /\n\/\/# sourceMappingURL=data:\S+\s*$/;

/** Makes the folder of the image: the production build, its small programs, the migrations, compressed assets. */
async function assemble(root: string, folder: string): Promise<void> {
  await ensureClient(root);
  const server = await ensureBuild(root);
  await cp(dirname(server), folder, { recursive: true, verbatimSymlinks: true, filter: isRun });
  await cp(join(root, 'prisma/migrations'), join(folder, 'prisma/migrations'), { recursive: true });
  for (const [name, source] of Object.entries(programs)) {
    await bundleServer(root, join(folder, `${name}.mjs`), source);
  }
  const files = [basename(server), ...Object.keys(programs).map((name) => `${name}.mjs`)];
  await Promise.all(files.map((file) => removeMap(join(folder, file))));
  await Promise.all([basename(server), 'migrate.mjs'].map((file) => tryToStart(folder, file)));
  await Promise.all(['.next/static', 'public'].map((path) => compressFiles(join(folder, path))));
}

/** A stack names the functions of the bundle without it, and nobody outside learns how the sources lie. */
async function removeMap(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(inlineMap, '\n'));
}

/** Without settings a program says which are missing, if it has all that it is made of. Throws a StartRefusal if not. */
async function tryToStart(folder: string, file: string): Promise<void> {
  const env = { NODE_ENV: 'production' } as const;
  const { code, output } = await runToEnd({
    file: process.execPath,
    args: [file],
    cwd: folder,
    env,
  });
  if (code !== exitMisconfigured) throw new StartRefusal(`${output}\n${file} cannot be started.`);
}

const [folder] = process.argv.slice(2);
try {
  if (folder === undefined) throw new StartRefusal('Name the folder to make.');
  await assemble(fileURLToPath(new URL('../..', import.meta.url)), resolve(folder));
} catch (error) {
  console.error(error instanceof StartRefusal ? error.message : error);
  process.exitCode = 1;
}
