import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { emptyDocument } from '../model/document';
import { kinds } from '../model/kind';
import { aDocument, anObject } from '../testing/builders';
import { hostileDocument } from '../testing/hostile-names';
import { exportCsv } from './csv';
import { toolLibrary } from './testing/tool-library';

const read = (content: string): readonly Readonly<Record<string, string>>[] =>
  parse(content, { bom: true, columns: true, record_delimiter: '\r\n' });

const fileOf = (document: typeof emptyDocument, name: string) =>
  exportCsv(document).find((file) => file.name === name)?.content ?? '';

describe('exportCsv', () => {
  it.each(kinds)('writes the whole file of each kind: %s', async (kind) => {
    await expect(fileOf(toolLibrary, `${kind}s.csv`)).toMatchFileSnapshot(
      `testing/fixtures/csv/${kind}s.csv`,
    );
  });

  it('writes a header where there are no records', () => {
    expect(fileOf(emptyDocument, 'phases.csv')).toBe('\uFEFFid,name\r\n');
  });

  it('keeps quotes, commas and line breaks inside a cell', () => {
    const definition = 'Say "tool", not item.\nOr say\r\nnothing, ';
    const document = aDocument(anObject({ definition }));
    expect(read(fileOf(document, 'objects.csv'))[0]?.['definition']).toBe(definition.trim());
  });

  it('makes text of what a spreadsheet would take for a formula', () => {
    const names = ['=1+1', '+1', '-1', '@sum', 'a=1'];
    const document = aDocument(...names.map((name) => anObject({ name })));
    const written = read(fileOf(document, 'objects.csv')).map(({ name }) => name);
    expect(new Set(written)).toEqual(new Set(["'+1", "'-1", "'=1+1", "'@sum", 'a=1']));
  });

  it('is read back record by record, whatever people write', () => {
    fc.assert(
      fc.property(hostileDocument(), (document) => {
        for (const [at, { content }] of exportCsv(document).entries()) {
          const kind = kinds[at] ?? 'phase';
          const rows = read(content);
          expect(new Set(rows.map(({ id }) => id))).toEqual(
            new Set([...document.tables[kind].values()].map(({ id }) => id)),
          );
          expect(rows.flatMap((row) => Object.values(row)).filter(isFormula)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function isFormula(cell: string): boolean {
  return /^[=+\-@\t\r]/.test(cell);
}
