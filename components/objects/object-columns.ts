type Column = {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly isNumber: boolean;
};

const text = (id: string, label: string, hint = label): Column => ({
  id,
  label,
  hint,
  isNumber: false,
});
const number = (id: string, label: string, hint: string): Column => ({
  id,
  label,
  hint,
  isNumber: true,
});

/** The columns of the catalogue, in their order. The numbers come in the order of `objectCounts`. */
export const objectColumns: readonly Column[] = [
  text('name', 'Object'),
  text(
    'definition',
    'Definition',
    'What it is, in one sentence, and how it differs from the nearest object',
  ),
  text('synonyms', 'Synonyms', 'Other names people use for it'),
  number('nested', 'Nested', 'Objects one expects to see when looking at it'),
  number('ctas', 'CTAs', 'Calls to action: what people do with it'),
  number('attributes', 'Attrs', 'Attributes: what it is made of'),
  number('evidence', 'Quotes', 'Places in the research texts that speak of it'),
  number('questions', 'Open', 'Open questions about it'),
  text('actions', 'Actions'),
];

/** One grid for the head and every row, so that their cells stand under each other. */
export const tableColumns =
  'grid grid-cols-[minmax(10rem,14rem)_minmax(13rem,1fr)_minmax(9rem,16rem)_repeat(5,3rem)_2.25rem] items-start pr-2';
