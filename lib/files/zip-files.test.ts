import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { zipFiles } from './zip-files';

const files = [
  { name: 'objects.csv', content: '\uFEFFid,name\r\n1,Café 🔨\r\n' },
  { name: 'roles.csv', content: '\uFEFFid,name\r\n' },
];

describe('zipFiles', () => {
  it('packs texts that come out as they went in', () => {
    const unzipped = Object.entries(unzipSync(zipFiles(files)));
    // `strFromU8` drops a byte order mark, as readers do.
    expect(unzipped.map(([name, bytes]) => [name, strFromU8(bytes).replace('\uFEFF', '')])).toEqual(
      files.map(({ name, content }) => [name, content.replace('\uFEFF', '')]),
    );
  });

  it('gives the same bytes for the same files', () => {
    expect(zipFiles(files)).toEqual(zipFiles(files));
  });
});
