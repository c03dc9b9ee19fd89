import { expect, it } from 'vitest';

import { aDocument, anObject, aRelationship } from '@/lib/orca/testing/builders';
import { nestedObjectMatrix } from '@/lib/orca/views/nested/nested-object-matrix';

import { matrixAxes } from '../axes/matrix-axes';
import { overviewMarks } from './overview-marks';

const [a, b] = [anObject({ orderKey: 'a0' }), anObject({ orderKey: 'a1' })];
const matrix = nestedObjectMatrix(aDocument(a, b, aRelationship({ fromId: a.id, toId: b.id })));
const axis = (...ids: readonly string[]) => ({ ids, groups: [] });
const yesOf = (isTransposed: boolean) =>
  overviewMarks(matrix, matrixAxes(axis(b.id, a.id), axis(a.id, b.id), isTransposed)).map((row) =>
    row.filter(({ strength }) => strength === 1).map(({ column }) => column),
  );

it('shows each yes where it is shown', () => {
  expect(yesOf(false)).toEqual([[], [1]]);
  expect(yesOf(true)).toEqual([[0], []]);
});
