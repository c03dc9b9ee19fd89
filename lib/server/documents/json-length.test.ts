import fc from 'fast-check';
import { expect, it } from 'vitest';

import { allRecords, emptyDocument } from '@/lib/orca/model/document';
import { applyOperations } from '@/lib/orca/operations/apply-operations';
import { randomStory } from '@/lib/orca/testing/random-document';

import { growthOf, jsonLengthOf } from './json-length';

it('grows by its diffs to what counting everything anew gives', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { operations } = randomStory(seed, 40);
      const applied = applyOperations(emptyDocument, operations);
      if (!applied.ok) throw new Error('The story is refused');
      const { document, diff } = applied.value;
      expect(growthOf(diff)).toBe(jsonLengthOf(allRecords(document)));
    }),
    { numRuns: 30 },
  );
});
