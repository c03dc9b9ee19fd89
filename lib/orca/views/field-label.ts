const labels: Readonly<Record<string, string>> = {
  isNot: 'What it is not',
  userLabel: 'What users see',
  codeName: 'Name in code',
  parentId: 'What it is a kind of',
  min: 'Cardinality',
  max: 'Cardinality',
  orderKey: 'Place in its list',
  body: 'Text',
};

/** What a sentence calls a field of a record: "Definition" of TOOL. */
export function fieldLabel(field: string): string {
  const known = labels[field];
  if (known !== undefined) return known;
  const words = field
    .replace(/Ids?$/, '')
    .replaceAll(/(?=[A-Z])/g, ' ')
    .toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
