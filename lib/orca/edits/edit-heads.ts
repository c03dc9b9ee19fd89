import { err, ok, type Result } from '@/lib/shared/result';

import { recordSchemas } from '../model/record';
import { type Operation } from '../operations/operation';

/** What the heads of a matrix are, and can be made of, moved and named. */
type HeadKind = 'object' | 'role';

/** A new object or role at the end of its list; the error is a sentence where the text can be no name at all. */
export function createHead(
  kind: HeadKind,
  name: string,
  newId: () => string,
): Result<Operation, string> {
  const named = recordSchemas[kind].shape.name.safeParse(name);
  if (!named.success)
    return err(`The name ${named.error.issues[0]?.message ?? 'can’t be stored'}.`);
  const told = { id: newId(), name: named.data };
  return ok(
    kind === 'object'
      ? { type: 'object.create', record: recordSchemas.object.parse({ kind, ...told }) }
      : { type: 'role.create', record: recordSchemas.role.parse({ kind, ...told }) },
  );
}

/** The same right after another one. */
export function insertAfter(
  kind: HeadKind,
  name: string,
  afterId: string,
  newId: () => string,
): Result<readonly Operation[], string> {
  const id = newId();
  const created = createHead(kind, name, () => id);
  if (!created.ok) return created;
  return ok([created.value, { type: 'list.reorder', kind, id, afterId }]);
}

/** Heads in the model's order: all of them, and those that are shown where some are filtered out. */
type HeadOrder = { readonly all: readonly string[]; readonly shown: readonly string[] };

/** Right past the one that is shown before or after it; nothing at either end. */
export function moveHead(
  kind: HeadKind,
  { all, shown }: HeadOrder,
  id: string,
  by: -1 | 1,
): readonly Operation[] {
  const at = shown.indexOf(id);
  const passed = at < 0 ? undefined : shown[at + by];
  if (passed === undefined) return [];
  const afterId = by === 1 ? passed : (all[all.indexOf(passed) - 1] ?? null);
  return [{ type: 'list.reorder', kind, id, afterId }];
}
