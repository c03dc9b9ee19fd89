import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { expect, it } from 'vitest';

/** What Node takes in a container of 512 MB. */
const heapMb = 256;

const models = 30;
const objects = 1_000;

it('keeps a process that reads many large models within its heap and its container', async () => {
  const filler = fileURLToPath(new URL('../../../scripts/testing/fill-cache.ts', import.meta.url));
  const node = [
    '--import',
    'tsx',
    '--conditions',
    'react-server',
    `--max-old-space-size=${heapMb}`,
  ];
  const ran = await promisify(execFile)(process.execPath, [
    ...node,
    filler,
    String(models),
    String(objects),
  ]);
  process.stdout.write(`${models} models of ${objects} objects: at most ${ran.stdout} MiB\n`);
  expect(Number(ran.stdout)).toBeLessThan(512);
});
