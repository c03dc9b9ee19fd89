import { describe, expect, it } from 'vitest';

import { commitBytesMax } from '@/lib/contracts/operations';
import { answerCells, fillCells } from '@/lib/orca/edits/nested/write-nested-cells';
import { aDocument, anId, anObject, aRelationship } from '@/lib/orca/testing/builders';

import { tooLargeText } from './too-large';

/** As many as the matrices change and paste at once. */
const cellsMax = 20_000;
const id = anId();
const written = (letter: string, count: number) =>
  tooLargeText([{ type: 'object.update', id, patch: { definition: letter.repeat(count) } }]);

describe('a step', () => {
  it('is refused in words where the server would not take it, by bytes and not by letters', () => {
    expect(written('a', commitBytesMax - 2_000)).toBeUndefined();
    expect(written('a', commitBytesMax)).toContain('Do it in parts');
    expect(written('…', commitBytesMax / 3)).toContain('Do it in parts');
  });

  it('of as many cells as change at once is taken', () => {
    const rows = Array.from({ length: 11 }, (_, at) => anObject({ name: `Row ${at}` }));
    const columns = Array.from({ length: 100 }, (_, at) => anObject({ name: `Column ${at}` }));
    const [first, ...others] = rows;
    const fromId = first?.id ?? '';
    const said = columns.map((to) =>
      aRelationship({ fromId, toId: to.id, label: 'is lent in, as a rule', typical: '25–35' }),
    );
    const document = aDocument(...rows, ...columns, ...said);
    const pairs = others.flatMap((row) =>
      columns.map((column) => ({
        from: { rowId: fromId, columnId: column.id },
        to: { rowId: row.id, columnId: column.id },
      })),
    );
    const cells = pairs.map(({ to }) => to);
    for (const step of [
      answerCells(document, cells, 'yes', anId),
      fillCells(document, pairs, anId),
    ]) {
      const [write] = step;
      const writes = write?.type === 'records.write' ? write.writes : [];
      expect(writes).toHaveLength(1_000);
      const asMany = Array.from({ length: cellsMax / 1_000 }, () => writes).flat();
      expect(tooLargeText([{ type: 'records.write', writes: asMany }])).toBeUndefined();
    }
  });
});
