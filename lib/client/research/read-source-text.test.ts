import { describe, expect, it } from 'vitest';

import { checkSourceText, readSourceFile, titleOf } from './read-source-text';

describe('readSourceFile', () => {
  it('keeps every character but the byte order mark, and takes the title from the name', async () => {
    const body = '# Notes\r\n\tcafé 🎉 \n\n';
    const file = new File(['\uFEFF', body], 'Interview Ruth.md');
    expect(await readSourceFile(file)).toEqual({
      ok: true,
      value: { title: 'Interview Ruth', body },
    });
  });

  it.each([
    [new File(['x'], 'report.docx'), 'not a .txt or .md file'],
    [new File(['a\0b'], 'a.txt'), 'NUL'],
    [new File([new Uint8Array([0xff, 0xd8, 0xff])], 'a.txt'), 'not plain text in UTF-8'],
    [new File([' \n'], 'a.txt'), 'empty'],
    [new File(['x'.repeat(2_200_000)], 'a.txt'), '2.1 MB'],
    [new File(['x'.repeat(2_050_000)], 'a.txt'), '2,050,000 characters'],
  ])('says what is wrong with %o', async (file, sentence) => {
    const read = await readSourceFile(file);
    expect(read.ok ? '' : read.error).toContain(sentence);
    expect(read.ok ? '' : read.error).toContain(file.name);
  });
});

describe('checkSourceText', () => {
  it('replaces half characters, which cannot be stored, without moving anything', () => {
    expect(checkSourceText('a\uD800b')).toEqual({ ok: true, value: 'a\uFFFDb' });
    expect(checkSourceText('🎉')).toEqual({ ok: true, value: '🎉' });
  });
});

describe('titleOf', () => {
  it('takes the first words of a text', () => {
    expect(titleOf('\n## Interview with Ruth\nText')).toBe('Interview with Ruth');
    expect(titleOf('word '.repeat(30))).toHaveLength(80);
  });
});
