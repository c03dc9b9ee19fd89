import { type OrcaDocument } from '../model/document';
import { type RecordOf } from '../model/record';
import { type Column } from './data-model/columns';
import { isMany, type RelationshipPair } from './data-model/relationship-pairs';
import { dataModelOf } from './data-model/tables';
import { oneLine } from './one-line';

const commentMax = 80;

/** The model as a Mermaid `erDiagram`: one entity an object, one line a relationship with the cardinality of both ends. */
export function exportMermaid(
  document: OrcaDocument,
  { projectName }: { readonly projectName: string },
): string {
  const { tables, pairs, tableNames } = dataModelOf(document);
  const entities = new Map([...tableNames].map(([id, name]) => [id, entityName(name)]));
  const entityOf = (id: string) => entities.get(id) ?? '';
  return [
    '---',
    `title: ${JSON.stringify(oneLine(projectName))}`,
    '---',
    'erDiagram',
    ...tables.flatMap(({ object, columns }) => [
      `  ${entityOf(object.id)}${aliasOf(object, entityOf(object.id))} {`,
      ...columns.map((column) => `    ${attributeLine(column)}`),
      '  }',
    ]),
    ...pairs.map((pair) => `  ${relationshipLine(pair, entityOf)}`),
    '',
  ].join('\n');
}

function aliasOf({ name }: RecordOf<'object'>, entity: string): string {
  return name === entity ? '' : `["${quoted(name)}"]`;
}

function attributeLine({ name, type, target, choices, isUnique, note }: Column): string {
  const own = target === null ? 'PK' : 'FK';
  const key = type === 'key' ? own : isUnique ? 'UK' : '';
  const comment = choices ? choices.values.map((choice) => choice.name).join(', ') : note;
  const text = comment && `"${quoted(comment.slice(0, commentMax))}"`;
  return [type === 'key' ? 'uuid' : type, attributeName(name), key, text]
    .filter((part) => part !== '')
    .join(' ');
}

// Mermaid takes these words, in any case, for its own. No identifier of ours ends in `_`, so the names stay unique.
const entityWords =
  /^(accdescr|acctitle|class|classdef|end|erdiagram|many|one|style|subgraph|title|to)$/;
const keyMarks = /^[pfu]k$/;

function entityName(name: string): string {
  return (entityWords.test(name) ? `${name}_` : name).toUpperCase();
}

function attributeName(name: string): string {
  return keyMarks.test(name) ? `${name}_` : name;
}

function relationshipLine(
  { there, back }: RelationshipPair,
  entityOf: (objectId: string) => string,
): string {
  const many = isMany(there);
  // An end that was never asked is drawn as the loosest reading: many belong to at most one, one serves many.
  const left = leftEnds[back ? endOf(back) : many ? 'zero_or_one' : 'zero_or_many'];
  const right = rightEnds[endOf(there)];
  const line = there.viaId === null ? '--' : '..';
  const label = [there.label, back?.label ?? ''].filter((text) => text !== '').join(' / ');
  return `${entityOf(there.fromId)} ${left}${line}${right} ${entityOf(there.toId)} : "${quoted(label)}"`;
}

type End = 'zero_or_one' | 'one' | 'zero_or_many' | 'many';

function endOf(relationship: RecordOf<'relationship'>): End {
  if (isMany(relationship)) return relationship.min > 0 ? 'many' : 'zero_or_many';
  return relationship.min > 0 ? 'one' : 'zero_or_one';
}

const leftEnds: Readonly<Record<End, string>> = {
  zero_or_one: '|o',
  one: '||',
  zero_or_many: '}o',
  many: '}|',
};

const rightEnds: Readonly<Record<End, string>> = {
  zero_or_one: 'o|',
  one: '||',
  zero_or_many: 'o{',
  many: '|{',
};

// Mermaid has no escape in quoted text but entities: `#34;` is a quote. `%` would begin a comment, and a line that says
// `direction LR` anywhere, in quotes too, would be taken for a layout command.
function quoted(text: string): string {
  return oneLine(text).replaceAll(
    /[#"%<>&\\;]|d(?=irection\s)/gi,
    (character) => `#${character.codePointAt(0) ?? 0};`,
  );
}
