import { type OrcaDocument } from '../../model/document';
import { attributesOf, findRecord, referrersOf, relationshipsFrom } from '../../model/lookups';
import { type RecordOf } from '../../model/record';
import { capsName, capsPlural } from '../../views/caps-name';
import { mcsfdLines } from '../../views/mcsfd-text';
import { relationshipText } from '../../views/nested/reading-sentence';
import { attributeRemarks } from '../attribute-remarks';
import { callsToAction } from './calls-to-action';
import { evidenceFor, type Quote } from './evidence';
import { list } from './list';
import { markdownText } from './markdown-text';

type OrcaObject = RecordOf<'object'>;

/** Lines of one part of an object's entry; none where there is nothing to say. */
type Section = (document: OrcaDocument, object: OrcaObject) => readonly string[];

const quotesMax = 3;

const definition: Section = (document, object) => [
  ...paragraph(markdownText(object.definition) || '*No definition yet.*'),
  ...labelled('Not', object.isNot),
  ...labelled('Users see', object.userLabel),
  ...labelled('Also called', object.synonyms.map(synonymText).join('; ')),
  ...labelled('For example', object.instances.join('; ')),
  ...labelled('Part of', findRecord(document, 'object', object.parentId ?? '')?.name ?? ''),
  ...labelled('Phase', findRecord(document, 'phase', object.phaseId ?? '')?.name ?? ''),
];

const states: Section = (document, object) => [
  ...list('States', object.states, ({ name, definition: meaning }) =>
    meaning ? `**${markdownText(name)}**: ${markdownText(meaning)}` : `**${markdownText(name)}**`,
  ),
  ...list('Changes of state', object.transitions, ({ from, to, ctaId }) => {
    const cta = ctaId === null ? undefined : findRecord(document, 'cta', ctaId);
    const by = cta ? ` by “${markdownText(cta.verb)}”` : '';
    return `${markdownText(from)} → ${markdownText(to)}${by}`;
  }),
];

const attributes: Section = (document, object) => {
  const all = attributesOf(document, object.id);
  const line = (attribute: RecordOf<'attribute'>) => attributeText(document, attribute);
  return [
    ...list(
      'Core content',
      all.filter(({ group }) => group === 'core'),
      line,
    ),
    ...list(
      'Metadata',
      all.filter(({ group }) => group === 'metadata'),
      line,
    ),
  ];
};

/** What the list of all of them asks for. */
const collection: Section = (document, object) => {
  if (!object.collection) return [];
  const { typical } = object.collection;
  const lines = [
    ...(typical === '' ? [] : [{ label: 'Usually', text: typical }]),
    ...mcsfdLines(document, object.collection, object.id),
  ];
  return list(`All ${markdownText(capsPlural(object))}`, lines, requirementText);
};

const nestedObjects: Section = (document, object) =>
  list('Nested objects', relationshipsFrom(document, object.id), (relationship) => {
    const nested = findRecord(document, 'object', relationship.toId);
    const via = findRecord(document, 'object', relationship.viaId ?? '');
    const name = nested ? (relationship.max === 1 ? capsName(nested) : capsPlural(nested)) : '';
    const by = via ? `, by way of ${markdownText(capsName(via))}` : '';
    const line = `**${markdownText(name)}**: ${markdownText(relationshipText(relationship))}${by}`;
    const asked = mcsfdLines(document, relationship, relationship.toId).map(requirementText);
    return [line, ...asked.map((text) => `  - ${text}`)].join('\n');
  });

const questions: Section = (document, object) =>
  list(
    'Open questions',
    referrersOf(document, { kind: 'object', id: object.id }, 'question').filter(
      ({ status }) => status === 'open',
    ),
    ({ text, risk }) => `${markdownText(text)} (risk of guessing wrong: ${risk})`,
  );

const evidence: Section = (document, object) => {
  const quotes = evidenceFor(document, object.id, quotesMax);
  return quotes.length === 0
    ? []
    : ['### Evidence', '', ...quotes.flatMap((quote) => [`> ${quoteText(quote)}`, ''])];
};

/** An entry's parts in the order they are read. */
export const objectSections: readonly Section[] = [
  definition,
  states,
  attributes,
  nestedObjects,
  collection,
  callsToAction,
  questions,
  evidence,
];

function paragraph(text: string): readonly string[] {
  return [text, ''];
}

function labelled(label: string, text: string): readonly string[] {
  return text === '' ? [] : paragraph(`**${label}:** ${markdownText(text)}`);
}

function synonymText({ name, status, reason }: OrcaObject['synonyms'][number]): string {
  if (status === 'used') return name;
  return `${name} (${[status, reason].filter((part) => part !== '').join(': ')})`;
}

function attributeText(document: OrcaDocument, attribute: RecordOf<'attribute'>): string {
  const { name, attributeType, required, values } = attribute;
  const remarks = [
    attributeType.replace('_', ' '),
    required === 'required' ? 'required' : '',
    values.length > 0 ? `one of ${values.join(', ')}` : '',
    ...attributeRemarks(document, attribute),
    purposeText(attribute),
  ].filter((remark) => remark !== '');
  return `**${markdownText(name)}** – ${markdownText(remarks.join('; '))}`;
}

function purposeText({ sortable, filterable, searchable }: RecordOf<'attribute'>): string {
  const uses = [sortable && 'sort', filterable && 'filter', searchable && 'search'];
  const named = uses.filter((use) => use !== false);
  return named.length > 0 ? `used to ${named.join(', ')}` : '';
}

function requirementText({
  label,
  text,
}: {
  readonly label: string;
  readonly text: string;
}): string {
  return `**${label}:** ${markdownText(text)}`;
}

function quoteText({ before, word, after, source }: Quote): string {
  const said = [
    `${markdownText(before)}${/\s$/.test(before) ? ' ' : ''}`,
    `**${markdownText(word)}**`,
    `${/^\s/.test(after) ? ' ' : ''}${markdownText(after)}`,
  ].join('');
  const from = [source.title, source.participant, source.date ?? ''].filter((part) => part !== '');
  return `${said} — ${markdownText(from.join(', '))}`;
}
