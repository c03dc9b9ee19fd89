import { quickCardinality } from '@/lib/orca/views/nested/cardinality-notation';
import { type Cardinality } from '@/lib/orca/views/nested/parse-cardinality';

/** How many a key says at once; a digit says it of a block, where there is no one field to go on writing in. */
export function cardinalityOfKey(key: string, isBlock: boolean): Cardinality | undefined {
  if (key === '*' || key === '+') return quickCardinality(key);
  if (!isBlock || !/^[1-9]$/.test(key)) return undefined;
  return { min: Number(key), max: Number(key) };
}
