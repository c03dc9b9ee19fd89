import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { z } from 'zod';

export type TestDatabase = { readonly url: string; readonly stop: () => Promise<void> };

/** The embedded database of the zero-setup mode: its own process, with new data in a temporary folder. */
export async function startPglite(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'orca-pglite-'));
  execFileSync(process.execPath, ['scripts/launcher/create-database.mjs', folder]);
  const child = fork('scripts/launcher/database-process.mjs', [folder]);
  await nextMessage(child, z.object({ type: z.literal('locked') }));
  child.send({ type: 'open' });
  const { url } = await nextMessage(child, z.object({ url: z.string() }));
  return {
    url,
    stop: async () => {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function nextMessage<T>(child: ChildProcess, schema: z.ZodType<T>): Promise<T> {
  const message: unknown = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('The embedded database ended before it was ready.')));
  });
  return schema.parse(message);
}
