import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { runToEnd } from './children';
import { showStep } from './progress';
import { StartRefusal } from './start-refusal';

/** Generates the database client, unless it was made from this schema by these packages. */
export async function ensureClient(root: string): Promise<void> {
  const stamp = join(root, 'lib/server/generated/made-from');
  const inputs = await hashInputs(root);
  const kept = await readFile(stamp, 'utf8').catch(() => undefined);
  if (kept === inputs) return;
  await showStep('Generating the database client', () => generate(root));
  await writeFile(stamp, inputs);
}

async function generate(root: string): Promise<void> {
  const { code, output } = await runToEnd({
    file: process.execPath,
    args: ['--import', 'tsx', join(root, 'scripts/generate-prisma.ts')],
    cwd: root,
    env: process.env,
  });
  if (code === 0) return;
  throw new StartRefusal(`${output}\nThe database client could not be generated.`);
}

async function hashInputs(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const path of ['prisma/schema.prisma', 'node_modules/prisma/package.json']) {
    hash.update(await readFile(join(root, path)));
  }
  return hash.digest('hex');
}
