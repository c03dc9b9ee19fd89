import { appendFile, cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const root = process.cwd();
const leftOut = new Set(['.cache', '.data', '.git', '.next', 'node_modules', 'test-results']);

/** A copy of this tree with one source changed, as the next commit would change it. Whoever asks removes it. */
export async function changedTree(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'orca-next-build-'));
  await cp(root, folder, {
    recursive: true,
    filter: (path) => !leftOut.has(relative(root, path)),
  });
  await appendFile(join(folder, 'proxy.ts'), '\n// The next build.\n');
  return folder;
}
