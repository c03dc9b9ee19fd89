import { describe, expect, it } from 'vitest';

import { importJson } from '../importers/import-json';
import { aDocument, anObject } from '../testing/builders';
import { exportFormats, exportProject } from './export-project';

const document = aDocument(anObject({ name: 'Tool' }));

describe.each(exportFormats)('the %s export', (format) => {
  it('has a name of its own and says the object', () => {
    const { fileName, files } = exportProject(document, { projectName: 'Library', format });
    expect(fileName).toMatch(new RegExp(`^Library-${format}\\.[a-z]+$`));
    expect(files.map(({ content }) => content.toLowerCase()).join('\n')).toContain('tool');
  });
});

it('is one file, but for CSV, which is one a kind', () => {
  const counts = exportFormats.map(
    (format) => exportProject(document, { projectName: 'Library', format }).files.length,
  );
  expect(counts).toEqual([1, 11, 1, 1, 1]);
});

it('can be read back from JSON', () => {
  const [file] = exportProject(document, { projectName: 'Library', format: 'json' }).files;
  const read = importJson(file?.content ?? '');
  expect(read.ok && read.value.projectName).toBe('Library');
});
