import { type RecordRef } from '../model/record-ref';
import { type Operation } from '../operations/operation';

type ListField<R> = {
  [Field in keyof R]: R[Field] extends readonly unknown[] ? Field : never;
}[keyof R] &
  string;

/**
 * Puts `next` in the place of a list as it stands in `record`. A list is written whole, so this is refused where
 * somebody else has changed it meanwhile: their items would go without a word.
 */
export function patchList<R extends RecordRef, Field extends ListField<R>>(
  record: R,
  field: Field,
  next: Readonly<R[Field]>,
): Operation {
  const { kind, id } = record;
  const expected = { [field]: record[field] };
  return {
    type: 'records.write',
    writes: [{ write: 'update', kind, id, patch: { [field]: next }, expected }],
  };
}
