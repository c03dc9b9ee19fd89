import { counted } from '@/lib/shared/counted';
import { nameList } from '@/lib/shared/name-list';

import { type Operation, type Write } from '../operations/operation';

const nouns = [
  ['condition', 'condition', 'conditions'],
  ['story', 'story', 'stories'],
  ['acceptance', 'list of acceptance criteria', 'lists of acceptance criteria'],
] as const;

/**
 * What people wrote about permissions that an edit takes away or overwrites: “1 condition and 2 stories”; `''` where
 * there is nothing of it.
 */
export function lostWords(operations: readonly Operation[]): string {
  const writes = operations.flatMap((operation) =>
    operation.type === 'records.write' ? operation.writes : [],
  );
  const parts = nouns.flatMap(([field, one, many]) => {
    const { length } = writes.filter((write) => loses(write, field));
    return length === 0 ? [] : [counted(length, one, many)];
  });
  return nameList(parts);
}

function loses(write: Write, field: string): boolean {
  if (write.write === 'create' || write.kind !== 'grant') return false;
  const before = write.expected[field] ?? '';
  const isKept = write.write === 'update' && (write.patch[field] ?? before) === before;
  return before !== '' && !isKept;
}
