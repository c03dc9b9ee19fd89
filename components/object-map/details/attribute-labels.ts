import { type RecordOf } from '@/lib/orca/model/record';

type Attribute = RecordOf<'attribute'>;

export const attributeTypeLabels: Readonly<Record<Attribute['attributeType'], string>> = {
  text: 'Text',
  long_text: 'Long text',
  number: 'Number',
  money: 'Money',
  boolean: 'Yes or no',
  date: 'Date',
  datetime: 'Date and time',
  duration: 'Duration',
  choice: 'Choice',
  image: 'Image',
  file: 'File',
  link: 'Link',
  email: 'E-mail',
  phone: 'Phone',
  location: 'Location',
  identifier: 'Identifier',
  rating: 'Rating',
  json: 'JSON',
};

export const requiredLabels: Readonly<Record<Attribute['required'], string>> = {
  optional: 'Optional',
  required: 'Required',
  conditional: 'Conditional',
};

export const originLabels: Readonly<Record<Attribute['origin'], string>> = {
  user: 'Typed by people',
  system: 'Set by the system',
  computed: 'Computed',
  imported: 'Imported',
  inherited: 'Inherited',
};
