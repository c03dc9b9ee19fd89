const labels: Readonly<Record<string, string>> = {
  isNot: 'What it is not',
  userLabel: 'What users see',
  codeName: 'Name in code',
  parentId: 'What it is a kind of',
  min: 'Cardinality',
  max: 'Cardinality',
  mechanicsKinds: 'Mechanics',
  mechanicsRoleIds: 'Mechanics',
  sorts: 'Sorting',
  filters: 'Filtering',
  dependence: 'Dependency',
  onDelete: 'Dependency',
  typical: 'How many there usually are',
  collection: 'The list of all',
  fromId: 'Object',
  toId: 'Nested object',
  ctaId: 'Call to action',
  contextObjectId: 'Context',
  contextPreposition: 'Context',
  whyBusiness: 'Why for the business',
  createsIds: 'What it makes',
  removesIds: 'What it removes',
  isArchived: 'Archive',
  orderKey: 'Place in its list',
  body: 'Text',
};

/** What a sentence calls a field of a record: "Definition" of TOOL. */
export function fieldLabel(field: string): string {
  const [whole = field] = field.split('.');
  const known = labels[whole];
  if (known !== undefined) return known;
  const words = field
    .replace(/Ids?$/, '')
    .replaceAll(/(?=[A-Z])/g, ' ')
    .toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
