import { describe, expect, it } from 'vitest';

import { exportJson } from '@/lib/orca/exporters/json';
import { aDocument, anObject } from '@/lib/orca/testing/builders';

import { importBytesMax, readImportFile } from './read-import-file';

const file = (content: BlobPart, name = 'model.json') => new File([content], name);

async function problemsOf(picked: Pick<File, 'name' | 'size' | 'arrayBuffer'>) {
  const read = await readImportFile(picked);
  return read.ok ? [] : read.error;
}

describe('a file to import', () => {
  it('gives its records', async () => {
    const tool = anObject({ name: 'Tool' });
    const read = await readImportFile(
      file(exportJson(aDocument(tool), { projectName: 'Library' })),
    );
    expect(read.ok && read.value.records.map(({ id }) => id)).toEqual([tool.id]);
  });

  it('is not even read when it is too large', async () => {
    const picked = {
      name: 'big.json',
      size: importBytesMax + 1,
      arrayBuffer: () => Promise.reject(new Error('was read')),
    };
    expect(await problemsOf(picked)).toMatchObject([
      { code: 'too_large', message: '“big.json” has 17 MB. A file may have at most 16 MB.' },
    ]);
  });

  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]), 'not_json'],
    ['prose', 'Dear all', 'not_json'],
    ['nothing', '', 'not_json'],
    ['another format', '{"nodes":[]}', 'wrong_format'],
    ['a later version', '{"format":"orca-studio","formatVersion":2}', 'later_version'],
  ])('is refused when it is %s', async (_, content, code) => {
    expect(await problemsOf(file(content))).toMatchObject([{ code }]);
  });

  it('is refused with the path of a field that does not exist', async () => {
    const text = exportJson(aDocument(anObject()), { projectName: 'Library' }).replace(
      '"isNot"',
      '"isnt"',
    );
    expect(await problemsOf(file(text))).toMatchObject([{ path: 'records.object[0].isnt' }]);
  });
});
