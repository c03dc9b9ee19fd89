import { describe, expect, it } from 'vitest';

import { findRecord, recordsOf } from '../model/lookups';
import { applyOperations } from '../operations/apply-operations';
import { type Operation } from '../operations/operation';
import { aCta, aDocument, anId, anObject, aPhase } from '../testing/builders';
import { createPhase, movePhase, phaseRemovalText, putInNamedPhase } from './edit-phases';

const [now, next, later] = ['Now', 'Next', 'Later'].map((name, at) =>
  aPhase({ name, orderKey: `a${at}` }),
);
if (!now || !next || !later) throw new Error('There are three phases');
const tool = anObject({ phaseId: now.id });
const borrow = aCta({ objectId: tool.id, phaseId: now.id });
const document = aDocument(now, next, later, tool, borrow);
const ids = [now.id, next.id, later.id];

function phasesAfter(operations: readonly Operation[]) {
  const done = applyOperations(document, operations);
  if (!done.ok) throw new Error(done.error.refusal.code);
  return {
    names: recordsOf(done.value.document, 'phase').map(({ name }) => name),
    ofTool: findRecord(done.value.document, 'object', tool.id)?.phaseId,
    ofBorrow: findRecord(done.value.document, 'cta', borrow.id)?.phaseId,
  };
}

describe('a phase', () => {
  it('is made after the others', () => {
    const created = createPhase(' Some day ', anId);
    expect(created.ok && phasesAfter([created.value]).names).toEqual([
      'Now',
      'Next',
      'Later',
      'Some day',
    ]);
    expect(createPhase(' ', anId).ok).toBe(false);
  });

  it('is made with what is put into it, or found by its name', () => {
    const made = putInNamedPhase(document, { kind: 'object', id: tool.id }, 'Cut', () => cutId);
    expect(made.ok && phasesAfter(made.value)).toMatchObject({
      names: ['Now', 'Next', 'Later', 'Cut'],
      ofTool: cutId,
      ofBorrow: now.id,
    });
    const found = putInNamedPhase(document, { kind: 'cta', id: borrow.id }, 'later', anId);
    expect(found.ok && phasesAfter(found.value)).toMatchObject({
      names: ['Now', 'Next', 'Later'],
      ofTool: now.id,
      ofBorrow: later.id,
    });
  });

  it('moves past its neighbour, and nowhere at an end', () => {
    const moved = (id: string, by: -1 | 1) => {
      const operation = movePhase(ids, id, by);
      return operation && phasesAfter([operation]).names.join(' ');
    };
    expect(moved(next.id, -1)).toBe('Next Now Later');
    expect(moved(next.id, 1)).toBe('Now Later Next');
    expect(moved(later.id, -1)).toBe('Now Later Next');
    expect(moved(now.id, -1)).toBeUndefined();
    expect(moved(later.id, 1)).toBeUndefined();
    expect(moved(anId(), 1)).toBeUndefined();
  });

  it('tells what is in none when it is removed', () => {
    expect(phaseRemovalText(document, now.id, 'Now')).toBe(
      'The phase “Now” is removed. Now in none: 1 object and 1 call to action.',
    );
    expect(phaseRemovalText(document, next.id, 'Next')).toBe('The phase “Next” is removed.');
  });
});

const cutId = anId();
