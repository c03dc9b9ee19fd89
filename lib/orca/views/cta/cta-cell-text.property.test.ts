import fc from 'fast-check';
import { expect, it } from 'vitest';

import { ctaSchema } from '../../model/cta';
import { tiers } from '../../model/grant';
import { nameKey } from '../../model/name-key';
import { aCta, aDocument, aGrant, anAnswer, anObject, aRole } from '../../testing/builders';
import { hostileText } from '../../testing/hostile-names';
import { ctaCellText, parseCtaCell } from './cta-cell-text';
import { heldInCell } from './cta-matrix';
import { wishOfCtaCell, type CtaWish } from './cta-wish';

const signs = fc.constantFrom(
  ...'",;?[]()PCR/\n“” -0xa'.split(''),
  ' to ',
  ' with ',
  'Recipe',
  'n/a',
  'the ',
  'Straße',
  ' the Box',
);
const anyText = fc.oneof(
  hostileText(),
  fc.array(signs, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
);
const stored = (schema: typeof ctaSchema.shape.verb, other: string) =>
  anyText.map((text) => schema.safeParse(text.slice(0, 60)).data ?? other);

const preposition = anyText.map(
  (text) => ctaSchema.shape.contextPreposition.safeParse(text.slice(0, 20)).data ?? 'to',
);

const cell = fc.record({
  names: fc.tuple(stored(ctaSchema.shape.verb, 'Recipe'), stored(ctaSchema.shape.verb, 'Box')),
  verbs: fc.array(
    fc.record({
      verb: stored(ctaSchema.shape.verb, 'Approve'),
      context: fc.constantFrom(undefined, 0, 1),
      contextPreposition: fc.oneof(fc.constantFrom('', 'to', 'into'), preposition),
      tier: fc.constantFrom(null, ...tiers),
    }),
    { maxLength: 3 },
  ),
  answer: fc.constantFrom(undefined, 'question', 'not_permitted', 'not_applicable'),
});

it('is read back as what the cell says, whatever its verbs and objects are called', () => {
  fc.assert(
    fc.property(cell, ({ names, verbs, answer }) => {
      fc.pre(new Set(names.map(nameKey)).size === names.length);
      const objects = names.map((name) => anObject({ name }));
      const [object = anObject()] = objects;
      const role = aRole();
      const held = verbs.flatMap(({ tier, context, ...fields }, at) => {
        const contextObjectId = objects[context ?? -1]?.id ?? null;
        const cta = aCta({ ...fields, objectId: object.id, contextObjectId, orderKey: `a${at}` });
        return [cta, aGrant({ ctaId: cta.id, roleId: role.id, tier })];
      });
      const said = { matrix: 'cta', rowId: object.id, columnId: role.id } as const;
      const answers = answer ? [anAnswer({ ...said, value: answer })] : [];
      const document = aDocument(...objects, role, ...held, ...answers);
      const place = { objectId: object.id, roleId: role.id };
      const read = parseCtaCell(document, object.id, ctaCellText(document, place));
      expect(read.unread).toEqual([]);
      expect(plain(read.wish)).toEqual(plain(wishOfCtaCell(heldInCell(document, place))));
    }),
    { numRuns: 3_000 },
  );
});

/** What the text is about: a preposition that nobody named is “with”, a tier that does not stand there is none. */
function plain(wish: CtaWish | undefined) {
  if (wish?.say !== 'verbs') return wish;
  return {
    isDoubted: wish.isDoubted,
    verbs: wish.verbs.map(({ verb, contextObjectId, contextPreposition, tier = null }) => ({
      verb,
      contextObjectId,
      by: contextObjectId === null ? '' : contextPreposition || 'with',
      tier,
    })),
  };
}
