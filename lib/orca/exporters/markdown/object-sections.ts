import { type OrcaDocument } from '../../model/document';
import {
  attributesOf,
  ctasOf,
  findRecord,
  grantsOf,
  recordsOf,
  referrersOf,
  relationshipsFrom,
} from '../../model/lookups';
import { type RecordOf } from '../../model/record';
import { capsName, capsPlural } from '../../views/caps-name';
import { relationshipText } from '../../views/reading-sentence';
import { attributeRemarks } from '../attribute-remarks';
import { evidenceFor, type Quote } from './evidence';
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

const nestedObjects: Section = (document, object) =>
  list('Nested objects', relationshipsFrom(document, object.id), (relationship) => {
    const nested = findRecord(document, 'object', relationship.toId);
    const via = findRecord(document, 'object', relationship.viaId ?? '');
    const name = nested ? (relationship.max === 1 ? capsName(nested) : capsPlural(nested)) : '';
    const by = via ? `, by way of ${markdownText(capsName(via))}` : '';
    return `**${markdownText(name)}**: ${markdownText(relationshipText(relationship))}${by}`;
  });

const callsToAction: Section = (document, object) => {
  const ctas = ctasOf(document, object.id);
  const granted = recordsOf(document, 'role').map((role) => ({
    role,
    lines: ctas.flatMap((cta) =>
      grantsOf(document, cta.id)
        .filter(({ roleId }) => roleId === role.id)
        .map((grant) => `${ctaText(document, cta)}${grantText(grant)}`),
    ),
  }));
  const nobody = ctas.filter(({ id }) => grantsOf(document, id).length === 0);
  const parts = [
    ...granted.map(({ role, lines }) => ({ name: markdownText(role.name), lines })),
    { name: 'Nobody yet', lines: nobody.map((cta) => ctaText(document, cta)) },
  ].filter(({ lines }) => lines.length > 0);
  return list('Calls to action', parts, ({ name, lines }) =>
    [`**${name}**`, ...lines.map((line) => `  - ${line}`)].join('\n'),
  );
};

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

function list<T>(
  heading: string,
  items: readonly T[],
  textOf: (item: T) => string,
): readonly string[] {
  if (items.length === 0) return [];
  return [`### ${heading}`, '', ...items.map((item) => `- ${textOf(item)}`), ''];
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

function ctaText(document: OrcaDocument, { verb, contextObjectId, why }: RecordOf<'cta'>): string {
  const context =
    contextObjectId === null ? undefined : findRecord(document, 'object', contextObjectId);
  const place = context ? ` (with ${markdownText(capsName(context))})` : '';
  return `${markdownText(verb)}${place}${why && `, so that ${markdownText(why)}`}`;
}

function grantText({ tier, states: when, condition }: RecordOf<'grant'>): string {
  const limits = [
    tier ? `tier ${tier}` : '',
    when.length > 0 ? `when ${when.join(' or ')}` : '',
    condition && `if ${condition}`,
  ].filter((limit) => limit !== '');
  return limits.length > 0 ? ` – ${markdownText(limits.join('; '))}` : '';
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
