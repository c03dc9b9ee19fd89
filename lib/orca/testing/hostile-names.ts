import fc from 'fast-check';

import { attributeTypes } from '../model/attribute';
import { allRecords, type OrcaDocument } from '../model/document';
import { type Kind } from '../model/kind';
import { emptyCollection } from '../model/mcsfd';
import { type OrcaRecord } from '../model/record';
import { applyOperation } from '../operations/apply-operation';
import { type Fields, type Operation } from '../operations/operation';
import { Dice } from './dice';
import { randomDocument } from './random-document';

/** What breaks a format if it is not escaped, and names that become the same identifier. */
const known = [
  `it's "quoted"`,
  'two\nlines\r\nand more',
  '`code` ``` fence',
  String.raw`back\slash \' \" \n`,
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[link](javascript:alert(1))',
  '![image](x)]]',
  '*/ -- // /* #',
  '%% %%{init: {}}%%',
  "'''",
  '"""',
  '---',
  '# heading',
  '1. item',
  '> quote',
  '| cell |',
  '=1+1',
  '+1',
  '-1',
  '@sum',
  '\u0001\u001b[31m control',
  '🔨',
  '道具',
  'كتاب',
  '\u202Eabc',
  'e\u0301',
  'Order',
  'table',
  'Ref',
  'note',
  'indexes',
  'end',
  'PK',
  'one',
  'Class',
  'erDiagram',
  'direction LR',
  'id',
  'ID',
  'Docket entry',
  'docket_entry',
  'Docket-Entry!',
  'Docket entry_2',
  '2nd',
  '#quot;',
  '&amp;',
  'a;b,c\td',
  '{{ }} ${x} }',
  '__proto__',
  'constructor',
] as const;

/** A text that people may write into any field. */
export function hostileText(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }) },
  );
}

/** A random document that keeps all rules and in which names and texts are hostile. */
export function hostileDocument(): fc.Arbitrary<OrcaDocument> {
  return fc
    .record({
      seed: fc.integer(),
      texts: fc.array(hostileText(), { minLength: 20, maxLength: 60 }),
    })
    .map(({ seed, texts }) => {
      const dice = new Dice(seed);
      const plain = randomDocument(seed);
      return [...allRecords(plain)].reduce(
        (document, record) =>
          carriedOut(document, {
            type: 'records.write',
            writes: [
              {
                write: 'update',
                kind: record.kind,
                id: record.id,
                patch: hostilePatch(record, dice, () => dice.pick(texts) ?? ''),
                expected: {},
              },
            ],
          }),
        plain,
      );
    });
}

/** Names may clash, and then stay what they were. */
function carriedOut(document: OrcaDocument, operation: Operation): OrcaDocument {
  const applied = applyOperation(document, operation);
  return applied.ok ? applied.value.document : document;
}

/** Every text field of the record, and what changes how it is written. */
function hostilePatch(record: OrcaRecord, dice: Dice, text: () => string): Fields {
  const patch: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record)) {
    const isText = typeof value === 'string' && textFields.has(name);
    if (isText) patch[name] = dice.chance(5) ? '' : text();
  }
  return { ...patch, ...shapes[record.kind]?.(dice, text) };
}

const textFields = new Set(
  `acceptance answer codeName condition definition dependency example filtering format formula instances isNot label
  licence mechanics note notification owner participant plural purpose result sorting story structure text title typical
  userLabel verb why whyBusiness`.split(/\s+/),
);

type Shape = (dice: Dice, text: () => string) => Fields;

const named: Shape = (_, text) => ({ name: text() });

const shapes: Partial<Record<Kind, Shape>> = {
  phase: named,
  role: named,
  object: (dice, text) => ({
    name: text(),
    synonyms: [{ name: `${text()} ${dice.throw(99)}`, status: 'used', reason: text() }],
    instances: [text(), text()],
    states: [
      { name: text(), definition: text() },
      { name: text(), definition: '' },
    ],
    transitions: [{ from: text(), to: text(), ctaId: null }],
    collection: dice.chance(3) ? null : { ...emptyCollection, mechanics: text(), sorting: text() },
  }),
  relationship: (dice) => ({ min: dice.throw(2), max: dice.chance(2) ? null : 1 }),
  attribute: (dice, text) => ({
    name: text(),
    attributeType: dice.pick(attributeTypes),
    values: dice.chance(2) ? [text(), text(), text()] : [],
  }),
  grant: (_, text) => ({ states: [text()] }),
};
