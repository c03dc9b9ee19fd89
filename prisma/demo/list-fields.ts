import { type Kind } from '@/lib/orca/model/kind';

import { type DemoCollection, type ObjectName } from './vocabulary';

type IdOf = (kind: Kind, name: string) => string;

/** What a list of `listed` asks for, with ids in the place of the names of roles and of the listed object's attributes. */
export function listFields<Fields extends DemoCollection>(
  idOf: IdOf,
  listed: ObjectName,
  { mechanicsRoles = [], sorts = [], filters = [], ...fields }: Fields,
) {
  const attributeId = (name: string) => idOf('attribute', `${listed}: ${name}`);
  return {
    ...fields,
    mechanicsRoleIds: mechanicsRoles.map((name) => idOf('role', name)),
    sorts: sorts.map((sort) =>
      typeof sort === 'string'
        ? { attributeId: attributeId(sort) }
        : { attributeId: attributeId(sort.down), direction: 'descending' },
    ),
    filters: filters.map((filter) =>
      typeof filter === 'string'
        ? { attributeId: attributeId(filter) }
        : { attributeId: attributeId(filter.always), by: 'system', value: filter.value },
    ),
  };
}
