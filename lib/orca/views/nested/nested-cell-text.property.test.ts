import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { relationshipSchema } from '../../model/relationship';
import { anAnswer, anId, aRelationship } from '../../testing/builders';
import { hostileText } from '../../testing/hostile-names';
import { wishOfCell } from './cell-wish';
import { nestedCellText, parseNestedCell, wishText } from './nested-cell-text';

const place = { fromId: anId(), toId: anId() };
const { label, typical } = relationshipSchema.shape;

const signs = fc.constantFrom(...'";~?()-0 1.*\nnx'.split(''), 'has many', 'yes', 'no', '..', ' ');
const anyText = fc.oneof(
  hostileText(),
  fc.array(signs, { maxLength: 12 }).map((parts) => parts.join('')),
);
const stored = (schema: typeof label) =>
  anyText.map((text) => schema.safeParse(text.slice(0, 40)).data ?? '');

const relationship = fc
  .record({
    label: stored(label),
    typical: stored(typical),
    min: fc.nat({ max: 3 }),
    more: fc.option(fc.nat({ max: 3 })),
  })
  .map(({ more, ...fields }) =>
    aRelationship({
      ...place,
      ...fields,
      max: more === null ? null : Math.max(1, fields.min + more),
    }),
  );

const said = fc.oneof(
  fc.record({
    relationships: fc.array(relationship, { minLength: 1, maxLength: 3 }),
    answer: fc.constantFrom(
      undefined,
      anAnswer({ rowId: place.fromId, columnId: place.toId, value: 'question' }),
    ),
  }),
  fc
    .constantFrom(
      undefined,
      ...(['no', 'question', 'not_applicable'] as const).map((value) =>
        anAnswer({ rowId: place.fromId, columnId: place.toId, value }),
      ),
    )
    .map((answer) => ({ relationships: [], answer })),
);

describe('the text of any cell', () => {
  it('is read back as what the cell says', () => {
    fc.assert(
      fc.property(said, (cell) => {
        const parsed = parseNestedCell(nestedCellText(cell));
        if (!parsed.ok) throw new Error(parsed.error);
        expect(withoutNotes(parsed.value)).toEqual(withoutNotes(wishOfCell(cell)));
      }),
      { numRuns: 3_000 },
    );
  });

  it('is the same again for any text that can be read', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseNestedCell(text);
        if (!parsed.ok) return;
        const again = parseNestedCell(wishText(parsed.value));
        expect(again.ok && wishText(again.value)).toBe(wishText(parsed.value));
      }),
      { numRuns: 3_000 },
    );
  });
});

function withoutNotes(wish: ReturnType<typeof wishOfCell>) {
  if (wish.say !== 'yes') return { say: wish.say };
  const relationships = wish.relationships.map((one) => ({ ...one, note: '' }));
  return { ...wish, relationships };
}
