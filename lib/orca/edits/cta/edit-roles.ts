import { counted } from '@/lib/shared/counted';
import { nameList } from '@/lib/shared/name-list';

import { type OrcaDocument } from '../../model/document';
import { referrersKey } from '../../model/index-keys';
import { type Kind } from '../../model/kind';
import { kindWords } from '../../model/kind-words';
import { findRecord, recordsOf } from '../../model/lookups';
import { nameKey } from '../../model/name-key';
import { recordSchemas, type RecordOf } from '../../model/record';
import { type Operation } from '../../operations/operation';
import { type RoleTemplate } from '../../views/cta/role-templates';
import { removalAsSeen } from '../nested/removal-as-seen';

type Role = RecordOf<'role'>;

/** What taking a role away does, and the sentence that says so beforehand. */
export type RoleRemoval = {
  readonly does: 'archive' | 'delete';
  readonly sentence: string;
  readonly operations: readonly Operation[];
};

/**
 * How a role is taken away: deleted where it may do nothing and nothing names it, else archived; one that is archived
 * already is deleted for good.
 */
export function removalOf(document: OrcaDocument, role: Role): RoleRemoval {
  const named = namedBy(document, role);
  const uses = nameList(
    named.map(([kind, count]) => {
      const [one, many] = kindWords[kind];
      return counted(count, one, many);
    }),
  );
  if (named.length === 0) {
    const sentence = 'It may not do anything yet, and nothing names it: it is deleted.';
    // Refused where it may do something, or is called something else, by then.
    const remove: Operation = { type: 'records.write', writes: [removalAsSeen(role)] };
    return { does: 'delete', sentence, operations: [remove] };
  }
  if (!role.isArchived) {
    const sentence = `It is used by ${uses}. It leaves the matrices and keeps all of that until it is restored.`;
    return { does: 'archive', sentence, operations: [archived(role, true)] };
  }
  const sentence = `It is used by ${uses}. What it may do and what was said of its cells goes with it; calls to action stay.`;
  return { does: 'delete', sentence, operations: [{ type: 'role.remove', id: role.id }] };
}

export function restoreRole(role: Role): readonly Operation[] {
  return role.isArchived ? [archived(role, false)] : [];
}

/** Adds the roles of a template that are not there yet, in one step; archived ones of the same name come back. */
export function addRoleTemplate(
  document: OrcaDocument,
  { roles }: RoleTemplate,
  newId: () => string,
): readonly Operation[] {
  const known = new Map(recordsOf(document, 'role').map((role) => [nameKey(role.name), role]));
  return roles.flatMap((fields): readonly Operation[] => {
    const role = known.get(nameKey(fields.name));
    if (role) return restoreRole(role);
    const record = recordSchemas.role.parse({ kind: 'role', id: newId(), ...fields });
    return [{ type: 'role.create', record }];
  });
}

function archived({ id }: Role, isArchived: boolean): Operation {
  return { type: 'role.update', id, patch: { isArchived } };
}

/** How many records of which kinds name a role. */
function namedBy(document: OrcaDocument, role: Role): readonly (readonly [Kind, number])[] {
  const counts = new Map<Kind, number>();
  for (const { kind, id } of document.index.get(referrersKey(role))?.values() ?? []) {
    if (findRecord(document, kind, id)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts];
}
