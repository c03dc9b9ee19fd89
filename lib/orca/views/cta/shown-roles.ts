import { type OrcaDocument } from '../../model/document';
import { recordsOf } from '../../model/lookups';
import { type RecordOf } from '../../model/record';

type Roles = readonly RecordOf<'role'>[];

type Parted = { readonly shown: Roles; readonly archived: Roles };

const parted = new WeakMap<Roles, Parted>();

/** The roles that matrices show and counts count, in their order. The same array comes back until a role changes. */
export function shownRoles(document: OrcaDocument): Roles {
  return partedRoles(document).shown;
}

/** The roles that were put away, in their order. */
export function archivedRoles(document: OrcaDocument): Roles {
  return partedRoles(document).archived;
}

function partedRoles(document: OrcaDocument): Parted {
  const roles = recordsOf(document, 'role');
  const known = parted.get(roles);
  if (known) return known;
  const parts = {
    shown: roles.filter(({ isArchived }) => !isArchived),
    archived: roles.filter(({ isArchived }) => isArchived),
  };
  parted.set(roles, parts);
  return parts;
}
