import { err, ok, type Result } from '@/lib/shared/result';

/** How many of the nested object one sees: at least, at most (null: many). */
export type Cardinality = { readonly min: number; readonly max: number | null };

/** `open`: the upper end stands for any number. */
const open = /^(\*|n|m|many)$/i;
const countMax = 1_000_000;

const hint = 'Write how many, for example 1, 0..1, 0..*, 1..n or 2..5.';

/**
 * Reads a cardinality in any of the usual notations: `1`, `*`, `0..1`, `1..n`, `2-5`, `1…many`. The error is a
 * sentence for the person who typed it.
 */
export function parseCardinality(text: string): Result<Cardinality, string> {
  const ends = text.trim().split(/\s*(?:\.{2,3}|…|–|-|:|\bto\b)\s*/i);
  const [first = '', last] = ends;
  if (ends.length > 2 || first === '') return err(hint);
  if (last === undefined && open.test(first)) return ok({ min: 0, max: null });

  const min = countOf(first);
  const max = last !== undefined && open.test(last) ? null : countOf(last ?? first);
  if (min === undefined || max === undefined) return err(hint);
  if (max === 0) return err('At most 0 is a no. Answer the cell with “no” instead.');
  if (max !== null && min > max) return err(`At least ${min} is more than at most ${max}.`);
  return ok({ min, max });
}

function countOf(text: string): number | undefined {
  const count = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  return count <= countMax ? count : undefined;
}
