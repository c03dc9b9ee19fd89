import { expect, it } from 'vitest';

import { aCta, anObject } from '../testing/builders';
import { isSameCta } from './same-cta';

const { id: objectId } = anObject();
const { id: contextObjectId } = anObject();
const move = aCta({ objectId, verb: 'Move', contextObjectId, contextPreposition: 'to' });

it('takes a verb for the same in the same context only', () => {
  expect(isSameCta(move, { ...move, verb: ' move' })).toBe(true);
  expect(isSameCta(move, { ...move, contextObjectId: null })).toBe(false);
  expect(isSameCta(move, { ...move, contextPreposition: 'from' })).toBe(false);
  expect(isSameCta(move, { ...move, contextPreposition: '' })).toBe(true);
});
