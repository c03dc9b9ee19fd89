import fc from 'fast-check';
import { expect, it } from 'vitest';

import { type OrcaDocument } from '../model/document';
import { recordsOf } from '../model/lookups';
import { aCta, aDocument, anId, anObject } from '../testing/builders';
import { applyOperations } from './apply-operations';
import { type Operation, type Write } from './operation';

const objects = [anObject({ orderKey: 'a0' }), anObject({ orderKey: 'a1' })] as const;
const start = aDocument(...objects);
const ids = Array.from({ length: 6 }, anId);

const key = fc.constantFrom('', 'Zz', 'a0', 'a3', 'b01');
const object = fc.constantFrom(...objects.map(({ id }) => id));
type Step = {
  readonly id: string;
  readonly orderKey: string;
  readonly objectId: string;
  readonly isGone: boolean;
};
const step: fc.Arbitrary<Step> = fc.record({
  id: fc.constantFrom(...ids),
  orderKey: key,
  objectId: object,
  isGone: fc.boolean(),
});

/** Makes what is not there, and takes out or changes what is. */
function writesOf(steps: readonly Step[]): readonly Write[] {
  const there = new Set<string>();
  return steps.map(({ id, orderKey, objectId, isGone }): Write => {
    if (!there.has(id)) {
      there.add(id);
      return { write: 'create', record: aCta({ id, objectId, orderKey }) };
    }
    if (!isGone) {
      return { write: 'update', kind: 'cta', id, patch: { orderKey, objectId }, expected: {} };
    }
    there.delete(id);
    return { write: 'remove', kind: 'cta', id, expected: {} };
  });
}

function keysAfter(operations: readonly Operation[]): readonly (readonly string[])[] {
  const applied = applyOperations(start, operations);
  if (!applied.ok) throw new Error(applied.error.refusal.code);
  return keysOf(applied.value.document);
}

function keysOf(document: OrcaDocument): readonly (readonly string[])[] {
  return recordsOf(document, 'cta').map(({ id, objectId, orderKey }) => [id, objectId, orderKey]);
}

it('puts what comes in one step where it would stand if it came one by one', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), (steps) => {
      const writes = writesOf(steps);
      const oneByOne = writes.map((write): Operation => ({
        type: 'records.write',
        writes: [write],
      }));
      expect(keysAfter([{ type: 'records.write', writes: [...writes] }])).toEqual(
        keysAfter(oneByOne),
      );
    }),
    { numRuns: 150 },
  );
});
