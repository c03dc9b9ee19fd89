import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the one process of a production build starts. */
export const serverOfBuild = (root: string) => join(root, '.next/standalone/server.mjs');

const stampOf = (root: string) => join(root, '.next/orca-build');
const traceOf = (root: string) => join(root, '.next/standalone');

/**
 * `current`: made from these inputs. `outdated`: made from others. `unfinished`: something stopped
 * a build before its end. `none`: there was never one.
 */
export type BuildState = 'current' | 'outdated' | 'unfinished' | 'none';

export async function readBuildState(root: string, inputs: string): Promise<BuildState> {
  const stamp = await readFile(stampOf(root), 'utf8').catch(() => undefined);
  if (stamp === undefined) return existsSync(traceOf(root)) ? 'unfinished' : 'none';
  if (!existsSync(serverOfBuild(root))) return 'unfinished';
  return stamp === inputs ? 'current' : 'outdated';
}

/** From here on the build counts as unfinished, until it is marked as finished. */
export async function markBuildStarted(root: string): Promise<void> {
  await rm(stampOf(root), { force: true });
}

/** Says, in one step of the file system, that the build was made from these inputs to its end. */
export async function markBuildFinished(root: string, inputs: string): Promise<void> {
  await writeFile(`${stampOf(root)}.new`, inputs);
  await rename(`${stampOf(root)}.new`, stampOf(root));
}
