import fc from 'fast-check';
import { expect, it } from 'vitest';

import { emptyDocument } from '../../model/document';
import { recordsOf } from '../../model/lookups';
import { applyOperation } from '../../operations/apply-operation';
import { Dice } from '../../testing/dice';
import { randomOperation } from '../../testing/random';
import { nestedObjectMatrix } from './nested-object-matrix';
import { nestedRows } from './nested-rows';

it('counts step by step what one finds cell by cell, forwards and back', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const dice = new Dice(seed);
      const story = [emptyDocument];
      for (let step = 0; step < 150; step += 1) {
        const before = story.at(-1) ?? emptyDocument;
        const applied = applyOperation(before, randomOperation(before, dice));
        if (applied.ok) story.push(applied.value.document);
      }
      for (const document of [...story, ...story.toReversed()]) {
        const { objects, filled, yes } = nestedObjectMatrix(document);
        const seenFrom = objects.map((head) => head.seenFrom);
        const askedIn = objects.map((head) => head.askedIn);
        expect({ filled, yes, askedIn, seenFrom }).toEqual(nestedRows(document));
        expect(objects.map(({ object }) => object)).toEqual(recordsOf(document, 'object'));
      }
    }),
    { numRuns: 25 },
  );
});
