import { expect, it } from 'vitest';

import { recordsOf } from '@/lib/orca/model/lookups';
import { randomDocument } from '@/lib/orca/testing/random-document';
import { saidOfCell } from '@/lib/orca/views/nested/nested-cell';
import { nestedCellText } from '@/lib/orca/views/nested/nested-cell-text';

import { cellAt, matrixAxes } from '../axes/matrix-axes';
import { filledPlaces } from './filled-places';

it('leaves out no cell that says anything, in any order and whichever way the matrix is turned', () => {
  let filledCount = 0;
  for (let seed = 1; seed <= 6; seed += 1) {
    const document = randomDocument(seed, 120);
    const ids = recordsOf(document, 'object').map(({ id }) => id);
    const [rows, columns] = [
      { ids, groups: [] },
      { ids: ids.toReversed(), groups: [] },
    ];
    for (const isTransposed of [false, true]) {
      const axes = matrixAxes(rows, columns, isTransposed);
      for (const row of ids.keys()) {
        const saying = [...ids.keys()].filter((column) => {
          const cell = cellAt(axes, { row, column });
          return cell && nestedCellText(saidOfCell(document, cell.rowId, cell.columnId)) !== '';
        });
        filledCount += saying.length;
        expect(filledPlaces(document, axes, row)).toEqual(expect.arrayContaining(saying));
      }
    }
  }
  expect(filledCount).toBeGreaterThan(0);
});
