import { expect, it } from 'vitest';

import { aCta, aDocument, anObject } from '../testing/builders';
import { refusedVerb } from './refused-verb';

const tool = anObject({ name: 'Tool' });
const shed = anObject({ name: 'Shed' });
const borrow = aCta({ objectId: tool.id, verb: 'Borrow' });
const giveBack = aCta({ objectId: tool.id, verb: 'Return' });
const move = aCta({
  objectId: tool.id,
  verb: 'Move',
  contextObjectId: shed.id,
  contextPreposition: 'to',
});
const document = aDocument(tool, shed, borrow, giveBack, move);

it('refuses a name that another verb of the object has', () => {
  expect(refusedVerb(document, borrow, { verb: 'return' })).toBe('TOOL has “Return” already.');
  expect(refusedVerb(document, borrow, { verb: 'Move', contextObjectId: shed.id })).toBe(
    'TOOL has “Move to SHED” already.',
  );
  expect(refusedVerb(document, borrow, { verb: '' })).toBe('A call to action needs a verb.');
});

it('lets a verb be written otherwise, or have a context of its own', () => {
  expect(refusedVerb(document, borrow, { verb: 'BORROW' })).toBeUndefined();
  expect(refusedVerb(document, borrow, { verb: 'Move' })).toBeUndefined();
  expect(refusedVerb(document, move, { contextPreposition: 'from' })).toBeUndefined();
});
