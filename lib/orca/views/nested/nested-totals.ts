import { percentOf } from '@/lib/shared/percent-of';

import { type OrcaDocument } from '../../model/document';
import { missingReverses, type MissingReverse } from './missing-reverse';
import {
  nestedObjectMatrix,
  type MatrixObject,
  type NestedObjectMatrix,
  type ObjectReading,
} from './nested-object-matrix';

/** What the foot of the nested-object matrix says of the whole. */
export type NestedTotals = {
  /** Of 100; 100 only when every cell was asked. */
  readonly askedPercent: number;
  readonly readings: Readonly<Record<Exclude<ObjectReading, ''>, number>>;
  readonly missingReverses: readonly MissingReverse[];
};

/** What one row or column comes to. */
export type AxisTotal = {
  /** How many objects one sees from here, or from how many one sees this. */
  readonly yes: number;
  /** Of 100; 100 only when every other object was asked about. */
  readonly askedPercent: number;
  readonly reading: ObjectReading;
};

const known = new WeakMap<NestedObjectMatrix, NestedTotals>();

/** The same value comes back until an object, a relationship or an answer changes. */
export function nestedTotals(document: OrcaDocument): NestedTotals {
  const matrix = nestedObjectMatrix(document);
  const found = known.get(matrix);
  if (found) return found;
  const count = (wanted: ObjectReading) =>
    matrix.objects.filter(({ reading }) => reading === wanted).length;
  const totals: NestedTotals = {
    askedPercent: percentOf(matrix.coverage.asked, matrix.coverage.total),
    readings: {
      hub: count('hub'),
      popular: count('popular'),
      leaf: count('leaf'),
      isolated: count('isolated'),
    },
    missingReverses: missingReverses(matrix),
  };
  known.set(matrix, totals);
  return totals;
}

/** The total of an object's row or column in a matrix of `count` objects. */
export function axisTotal(
  { sees, seenFrom, asked, askedIn, reading }: Omit<MatrixObject, 'object'>,
  axis: 'row' | 'column',
  count: number,
): AxisTotal {
  const yes = axis === 'row' ? sees : seenFrom;
  return {
    yes,
    askedPercent: percentOf(axis === 'row' ? asked : askedIn, Math.max(0, count - 1)),
    reading,
  };
}
