import { expect, it } from 'vitest';

import { recordsOf } from '@/lib/orca/model/lookups';
import { randomDocument } from '@/lib/orca/testing/random-document';
import { ctaCellText } from '@/lib/orca/views/cta/cta-cell-text';
import { shownRoles } from '@/lib/orca/views/cta/shown-roles';

import { cellAt, ctaOrder } from '../cta-places';
import { filledPlaces } from './filled-places';

it('leaves out no cell that says anything, whichever way the matrix is turned', () => {
  let filledCount = 0;
  for (let seed = 1; seed <= 6; seed += 1) {
    const document = randomDocument(seed, 120);
    const objectIds = recordsOf(document, 'object').map(({ id }) => id);
    const roleIds = [...shownRoles(document).map(({ id }) => id), null];
    for (const isTransposed of [false, true]) {
      const order = ctaOrder(objectIds, roleIds, isTransposed);
      const [rows, columns] = isTransposed ? [roleIds, objectIds] : [objectIds, roleIds];
      for (const row of rows.keys()) {
        const saying = [...columns.keys()].filter((column) => {
          const cell = cellAt(order, { row, column });
          return cell !== undefined && ctaCellText(document, cell) !== '';
        });
        filledCount += saying.length;
        expect(filledPlaces(document, order, row)).toEqual(saying);
      }
    }
  }
  expect(filledCount).toBeGreaterThan(0);
});
