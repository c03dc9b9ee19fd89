import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { hashBuildInputs } from './build-inputs';
import { buildOf, finishBuild, readBuildState, serverOfBuild } from './build-state';

let root = '';

const write = async (path: string, text: string) => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
};

const putTogether = () => write('.next/standalone/server.mjs', '');

const build = async (inputs: string) => {
  await putTogether();
  await finishBuild(root, inputs);
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'orca-build-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('the state of a build', () => {
  it('is none before the first', () => {
    expect(readBuildState(root, 'a')).toBe('none');
  });

  it('is current for the inputs it was made from, and outdated for others', async () => {
    await build('a');
    expect(readBuildState(root, 'a')).toBe('current');
    expect(readBuildState(root, 'b')).toBe('outdated');
  });

  it('is unfinished when a build was stopped between its first file and its last', async () => {
    await build('a');
    await putTogether();
    expect(readBuildState(root, 'b')).toBe('unfinished');
  });

  it('is not current when its server is gone', async () => {
    await build('a');
    await rm(serverOfBuild(buildOf(root, 'a')));
    expect(readBuildState(root, 'a')).toBe('outdated');
  });

  it('stays what it was under a product that runs while the next one is made', async () => {
    for (const inputs of ['a', 'b', 'c']) await build(inputs);
    expect(['a', 'b', 'c'].map((inputs) => readBuildState(root, inputs))).toEqual([
      'outdated',
      'current',
      'current',
    ]);
  });
});

describe('the inputs of a build', () => {
  it('change with the content of a source, and not with a test', async () => {
    await write('app/page.tsx', 'one');
    const before = await hashBuildInputs(root);
    await write('app/page.test.tsx', 'a test');
    expect(await hashBuildInputs(root)).toBe(before);
    await write('app/page.tsx', 'two');
    expect(await hashBuildInputs(root)).not.toBe(before);
  });

  it('are the same however the folder is written', async () => {
    await write('app/page.tsx', 'one');
    expect(await hashBuildInputs(`${root}/`)).toBe(await hashBuildInputs(root));
  });

  it('change when a source gets another name', async () => {
    await write('lib/a.ts', 'one');
    const before = await hashBuildInputs(root);
    await rm(join(root, 'lib/a.ts'));
    await write('lib/b.ts', 'one');
    expect(await hashBuildInputs(root)).not.toBe(before);
  });
});
