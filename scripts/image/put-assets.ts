import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

// What browsers load, by the path under which they ask for it.
const sources = { '.next/static': '_next/static', public: '.' };

/**
 * Brings a folder that a web server serves up to date with the files of this image and takes none away, so that a page
 * of the version before finds what it loads later. A file is there as a whole or not at all. Returns how many were new.
 */
async function putAssets(image: string, target: string): Promise<number> {
  let written = 0;
  for (const [source, place] of Object.entries(sources)) {
    for (const file of await filesBelow(join(image, source))) {
      const to = join(target, place, relative(join(image, source), file));
      if (await isSame(file, to)) continue;
      await put(file, to);
      written++;
    }
  }
  return written;
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

async function isSame(from: string, to: string): Promise<boolean> {
  const there = await readFile(to).catch(() => undefined);
  return there !== undefined && there.equals(await readFile(from));
}

async function put(from: string, to: string): Promise<void> {
  const half = `${to}.half-${process.pid}`;
  try {
    await mkdir(dirname(to), { recursive: true });
    await cp(from, half);
    await rename(half, to);
  } finally {
    await rm(half, { force: true });
  }
}

const [target] = process.argv.slice(2);
try {
  if (target === undefined) throw new Error('Name the folder that the web server serves.');
  console.log(`Put ${await putAssets(import.meta.dirname, target)} new files into ${target}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
