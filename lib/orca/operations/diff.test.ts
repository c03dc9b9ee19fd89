import { describe, expect, it } from 'vitest';

import { findRecord } from '../model/lookups';
import { aDocument, anAttribute, anObject } from '../testing/builders';
import { applyOperation } from './apply-operation';
import { invertDiff } from './diff';
import { after, namesOf, refusalOf } from './testing/applied';

const tool = anObject({ name: 'Tool' });
const loan = anObject({ name: 'Loan' });

describe('undo', () => {
  const renamed = applyOperation(aDocument(tool), {
    type: 'object.update',
    id: tool.id,
    patch: { name: 'Device' },
  });

  it('leaves other fields that somebody changed since', () => {
    if (!renamed.ok) throw new Error('refused');
    const defined = after(renamed.value.document, {
      type: 'object.update',
      id: tool.id,
      patch: { definition: 'A thing.' },
    });
    const undone = after(defined, invertDiff(renamed.value.diff));
    expect(findRecord(undone, 'object', tool.id)).toMatchObject({
      name: 'Tool',
      definition: 'A thing.',
    });
  });

  it('is refused where somebody has gone on from there', () => {
    if (!renamed.ok) throw new Error('refused');
    const again = after(renamed.value.document, {
      type: 'object.update',
      id: tool.id,
      patch: { name: 'Gadget' },
    });
    expect(refusalOf(again, invertDiff(renamed.value.diff))).toBe('changed_since');
  });

  it('is not hindered by where somebody else’s record pushed ours in the list', () => {
    const made = applyOperation(aDocument(), { type: 'object.create', record: loan });
    if (!made.ok) throw new Error('refused');
    const pushed = after(
      aDocument(),
      { type: 'object.create', record: tool },
      { type: 'object.create', record: loan },
    );
    expect(namesOf(after(pushed, invertDiff(made.value.diff)))).toEqual(['Tool']);
  });

  it('of a creation is refused while others build on it', () => {
    const made = applyOperation(aDocument(), { type: 'object.create', record: loan });
    if (!made.ok) throw new Error('refused');
    const used = after(made.value.document, {
      type: 'attribute.create',
      record: anAttribute({ objectId: loan.id }),
    });
    expect(refusalOf(used, invertDiff(made.value.diff))).toBe('still_referenced');
  });
});
