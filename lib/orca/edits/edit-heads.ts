import { err, ok, type Result } from '@/lib/shared/result';

import { recordSchemas } from '../model/record';
import { type Operation } from '../operations/operation';

/** What the heads of a matrix are, and can be made of, moved and named. */
type HeadKind = 'object' | 'role';

/** A new object or role right after another one; the error is a sentence where the text can be no name at all. */
export function insertAfter(
  kind: HeadKind,
  name: string,
  afterId: string,
  newId: () => string,
): Result<readonly Operation[], string> {
  const named = recordSchemas[kind].shape.name.safeParse(name);
  if (!named.success)
    return err(`The name ${named.error.issues[0]?.message ?? 'can’t be stored'}.`);
  const id = newId();
  const told = { id, name: named.data };
  const create: Operation =
    kind === 'object'
      ? { type: 'object.create', record: recordSchemas.object.parse({ kind, ...told }) }
      : { type: 'role.create', record: recordSchemas.role.parse({ kind, ...told }) };
  return ok([create, { type: 'list.reorder', kind, id, afterId }]);
}

/** One place back or on among `ids`, which stand in the model's order; nothing at either end. */
export function moveHead(
  kind: HeadKind,
  ids: readonly string[],
  id: string,
  by: -1 | 1,
): readonly Operation[] {
  const at = ids.indexOf(id);
  const isOutside = at < 0 || at + by < 0 || at + by >= ids.length;
  if (isOutside) return [];
  const afterId = ids[by === 1 ? at + 1 : at - 2] ?? null;
  return [{ type: 'list.reorder', kind, id, afterId }];
}
