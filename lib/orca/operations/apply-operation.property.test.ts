import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { allRecords, emptyDocument, type OrcaDocument } from '../model/document';
import { brokenRules } from '../testing/check-document';
import { Dice } from '../testing/dice';
import { randomOperation } from '../testing/random';
import { randomDocument, randomStory } from '../testing/random-document';
import { applyOperation } from './apply-operation';
import { applyOperations } from './apply-operations';
import { applyDiff, invertDiff } from './diff';
import { operationSchema } from './operation';

const seeds = fc.integer();
const runs = { numRuns: 300 };

const records = (document: OrcaDocument) => [...allRecords(document)];

describe('any sequence of operations', () => {
  it('keeps every rule', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 120 }), (seed, length) => {
        expect(brokenRules(randomDocument(seed, length))).toEqual([]);
      }),
      runs,
    );
  });

  it('gives the same document each time it is carried out', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { document, operations } = randomStory(seed, 60);
        const again = applyOperations(emptyDocument, operations);
        expect(again.ok && records(again.value.document)).toEqual(records(document));
      }),
      runs,
    );
  });

  it('is told by its diffs: following them gives the same document', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { document, operations } = randomStory(seed, 60);
        const applied = applyOperations(emptyDocument, operations);
        const followed = applied.ok ? applyDiff(emptyDocument, applied.value.diff) : emptyDocument;
        expect(records(followed)).toEqual(records(document));
        expect(brokenRules(followed)).toEqual([]);
      }),
      runs,
    );
  });

  it('survives the way over the wire', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { operations } = randomStory(seed, 40);
        const sent: unknown = JSON.parse(JSON.stringify(operations));
        expect(operationSchema.array().parse(sent)).toEqual(operations);
      }),
      runs,
    );
  });

  it('can be undone: undo(do(x)) restores, and redo does x again', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const before = randomDocument(seed, 60);
        const done = applyOperation(before, randomOperation(before, new Dice(seed + 1)));
        if (!done.ok) return;
        const undone = applyOperation(done.value.document, invertDiff(done.value.diff));
        expect(undone.ok && records(undone.value.document)).toEqual(records(before));
        const redone = undone.ok
          ? applyOperation(undone.value.document, invertDiff(undone.value.diff))
          : undone;
        expect(redone.ok && records(redone.value.document)).toEqual(records(done.value.document));
      }),
      { numRuns: 600 },
    );
  });
});

describe('a random sequence', () => {
  it('reaches every kind of record and of operation, or it would prove little', () => {
    const stories = Array.from({ length: 40 }, (_, seed) => randomStory(seed, 120));
    const seenKinds = new Set(
      stories.flatMap(({ document }) => records(document).map(({ kind }) => kind)),
    );
    const seenTypes = new Set(
      stories.flatMap(({ operations }) => operations.map(({ type }) => type)),
    );
    expect(seenKinds.size).toBe(11);
    for (const type of [
      'noun.promote',
      'noun.dismiss',
      'object.merge',
      'list.reorder',
      'object.remove',
      'source.remove',
    ] as const) {
      expect(seenTypes).toContain(type);
    }
  });
});
