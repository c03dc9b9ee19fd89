import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

// Of a running product and of the one that is started next.
const buildsKept = 2;

const buildsOf = (root: string) => join(root, '.cache/builds');

/** Where a build is put together: what Next leaves there is not complete. */
export const workshopOf = (root: string) => join(root, '.next/standalone');

/** The folder of the finished build that was made from these inputs. */
export const buildOf = (root: string, inputs: string) => join(buildsOf(root), inputs.slice(0, 16));

/** Where the one process of a production build starts. */
export const serverOfBuild = (build: string) => join(build, 'server.mjs');

/**
 * `current`: made from these inputs. `outdated`: made from others. `unfinished`: something stopped
 * a build before its end. `none`: there was never one.
 */
export type BuildState = 'current' | 'outdated' | 'unfinished' | 'none';

export function readBuildState(root: string, inputs: string): BuildState {
  if (existsSync(serverOfBuild(buildOf(root, inputs)))) return 'current';
  if (existsSync(workshopOf(root))) return 'unfinished';
  return existsSync(buildsOf(root)) ? 'outdated' : 'none';
}

/**
 * Moves what was put together to where builds are run from, in one step of the file system. A product that runs from the
 * build before it goes on undisturbed; older ones are removed.
 */
export async function finishBuild(root: string, inputs: string): Promise<void> {
  const build = buildOf(root, inputs);
  await mkdir(dirname(build), { recursive: true });
  await rm(build, { recursive: true, force: true });
  await rename(workshopOf(root), build);
  await removeOld(root);
}

async function removeOld(root: string): Promise<void> {
  const folders = (await readdir(buildsOf(root))).map((name) => join(buildsOf(root), name));
  const dated = await Promise.all(
    folders.map(async (path) => ({ path, finishedMs: (await stat(path)).ctimeMs })),
  );
  const old = dated.toSorted((a, b) => b.finishedMs - a.finishedMs).slice(buildsKept);
  await Promise.all(old.map(({ path }) => rm(path, { recursive: true, force: true })));
}
