import { err, ok, type Result } from '@/lib/shared/result';

/** How many of the nested object one sees: at least, at most (null: many). */
export type Cardinality = { readonly min: number; readonly max: number | null };

const count = '\\d{1,7}';
/** The upper end that stands for any number. */
const many = '\\*|n|m|many';
const between = '\\s*(?:\\.{2,3}|…|–|-|:|\\bto\\b)\\s*';
const onlyMany = new RegExp(`^(?:${many})$`, 'i');
const ends = new RegExp(`^(${count})(?:${between}(${count}|${many}))?$`, 'i');

const countMax = 1_000_000;
const hint = 'Write how many, for example 1, 0..1, 0..*, 1..n or 2..5.';

/**
 * Reads a cardinality in any of the usual notations: `1`, `*`, `0..1`, `1..n`, `2-5`, `1…many`. The error is a
 * sentence for the person who typed it.
 */
export function parseCardinality(text: string): Result<Cardinality, string> {
  const written = text.trim();
  if (onlyMany.test(written)) return ok({ min: 0, max: null });
  const [, first, last = first] = ends.exec(written) ?? [];
  if (first === undefined || last === undefined) return err(hint);

  const min = Number(first);
  const max = onlyMany.test(last) ? null : Number(last);
  if (Math.max(min, max ?? 0) > countMax) return err(hint);
  if (max === 0) return err('At most 0 is a no. Answer the cell with “no” instead.');
  if (max !== null && min > max) return err(`At least ${min} is more than at most ${max}.`);
  return ok({ min, max });
}
