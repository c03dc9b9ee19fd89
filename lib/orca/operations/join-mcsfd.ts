import { type Collection, type Mcsfd } from '../model/mcsfd';

type Lists = Pick<Mcsfd, 'mechanicsKinds' | 'mechanicsRoleIds' | 'sorts' | 'filters'>;

/** The lists of two lists' requirements, the first one's items first, none twice, as many as a record may hold. */
export function joinMcsfdLists(into: Lists, from: Lists): Lists {
  return {
    mechanicsKinds: union(into.mechanicsKinds, from.mechanicsKinds, itself),
    mechanicsRoleIds: union(into.mechanicsRoleIds, from.mechanicsRoleIds, itself).slice(0, 50),
    sorts: union(into.sorts, from.sorts, attributeOf).slice(0, 20),
    filters: union(into.filters, from.filters, attributeOf).slice(0, 20),
  };
}

/** Two objects' collections as one: choices and words of the first stay, and the other's fill what is empty. */
export function joinCollections(into: Collection | null, from: Collection | null) {
  if (!into || !from) return into ?? from;
  return {
    dependence: into.dependence || from.dependence,
    onDelete: into.onDelete || from.onDelete,
    mechanics: into.mechanics || from.mechanics,
    sorting: into.sorting || from.sorting,
    filtering: into.filtering || from.filtering,
    dependency: into.dependency || from.dependency,
    typical: into.typical || from.typical,
    ...joinMcsfdLists(into, from),
  };
}

const attributeOf = ({ attributeId }: { readonly attributeId: string }) => attributeId;
const itself = (item: string) => item;

/** Both lists one after the other, without what the first has already. */
export function union<T>(a: readonly T[], b: readonly T[], key: (item: T) => string): T[] {
  const known = new Set(a.map(key));
  return [...a, ...b.filter((item) => !known.has(key(item)))];
}
