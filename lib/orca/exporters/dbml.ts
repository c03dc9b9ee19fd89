import { type OrcaDocument } from '../model/document';
import { type RecordOf } from '../model/record';
import { snakeCase } from './code-names';
import { type Choices, type Column } from './data-model/columns';
import { dataModelOf, type DataModel, type ManyToMany, type Table } from './data-model/tables';
import { oneLine } from './one-line';
import { reservedWords } from './reserved-words';

/**
 * The model as DBML: a table an object, an enum for choices and states, a reference for each relationship. Relationships
 * by way of another object are left out, because the references they lead along say the same.
 */
export function exportDbml(
  document: OrcaDocument,
  { projectName }: { readonly projectName: string },
): string {
  const model = dataModelOf(document);
  const choices = model.tables.flatMap(({ columns }) =>
    columns.flatMap((column) => (column.choices ? [column.choices] : [])),
  );
  return [
    `Project ${doubleQuoted(projectName)} {\n  database_type: 'PostgreSQL'\n}`,
    ...choices.map(enumText),
    ...model.tables.map(tableText),
    ...manyToManyTexts(model),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function enumText({ name, values }: Choices): string {
  const lines = values.map(
    (value) => `  ${doubleQuoted(value.name)}${settings([noteOf(value.note)])}`,
  );
  return `Enum ${identifier(name)} {\n${lines.join('\n')}\n}`;
}

function tableText({ object, name, columns }: Table): string {
  const note = [object.name, object.definition].filter((text) => text !== '').join(': ');
  return [
    `Table ${identifier(name)} {`,
    ...columns.map((column) => `  ${columnText(column)}`),
    '',
    `  Note: ${singleQuoted(note)}`,
    '}',
  ].join('\n');
}

function columnText({ name, type, choices, target, isRequired, isUnique, note }: Column): string {
  const isPrimary = type === 'key' && target === null;
  const reference = isUnique ? '-' : '>';
  return `${identifier(name)} ${choices ? identifier(choices.name) : typeNames[type]}${settings([
    isPrimary ? 'pk' : '',
    isRequired && !isPrimary ? 'not null' : '',
    isUnique ? 'unique' : '',
    target === null ? '' : `ref: ${reference} ${identifier(target)}.id`,
    noteOf(note),
  ])}`;
}

/**
 * DBML knows one many-to-many reference between two different tables. A second one between the same two, or one from a
 * table to itself, becomes a table of its own.
 */
function manyToManyTexts({ manyToMany, giveName }: DataModel): readonly string[] {
  const related = new Set<string>();
  return manyToMany.map((link) => {
    const pair = [link.from, link.to].toSorted().join(' ');
    const isPlain = link.from !== link.to && !related.has(pair);
    related.add(pair);
    const remark = link.label && `// ${oneLine(link.label)}\n`;
    return isPlain
      ? `${remark}Ref: ${identifier(link.from)}.id <> ${identifier(link.to)}.id`
      : linkTableText(link, giveName);
  });
}

function linkTableText({ from, to, label }: ManyToMany, giveName: DataModel['giveName']): string {
  const name = giveName(`${from}_${snakeCase(label, to)}`);
  const ends = [`${from}_id`, from === to ? `other_${to}_id` : `${to}_id`] as const;
  return [
    `Table ${identifier(name)} {`,
    `  ${ends[0]} uuid [not null, ref: > ${identifier(from)}.id]`,
    `  ${ends[1]} uuid [not null, ref: > ${identifier(to)}.id]`,
    '',
    `  indexes {\n    (${ends.join(', ')}) [pk]\n  }`,
    ...(label ? ['', `  Note: ${singleQuoted(label)}`] : []),
    '}',
  ].join('\n');
}

const typeNames: Readonly<Record<RecordOf<'attribute'>['attributeType'] | 'key', string>> = {
  key: 'uuid',
  text: 'varchar',
  long_text: 'text',
  number: 'decimal',
  money: 'decimal(12,2)',
  boolean: 'boolean',
  date: 'date',
  datetime: 'timestamptz',
  duration: 'interval',
  choice: 'varchar',
  image: 'varchar',
  file: 'varchar',
  link: 'varchar',
  email: 'varchar',
  phone: 'varchar',
  location: 'varchar',
  identifier: 'varchar',
  rating: 'smallint',
  json: 'jsonb',
};

function settings(parts: readonly string[]): string {
  const given = parts.filter((part) => part !== '');
  return given.length > 0 ? ` [${given.join(', ')}]` : '';
}

function noteOf(text: string): string {
  return text && `note: ${singleQuoted(text)}`;
}

function identifier(name: string): string {
  return reservedWords.has(name) ? `"${name}"` : name;
}

function singleQuoted(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`);
  return `'${escaped.replaceAll(/\r\n?|\n/g, String.raw`\n`)}'`;
}

function doubleQuoted(text: string): string {
  return `"${oneLine(text)
    .replaceAll('\\', '\\\\')
    .replaceAll('"', String.raw`\"`)}"`;
}
