import { expect, it } from 'vitest';

import { anObject } from '../testing/builders';
import { pickableObjects } from './pickable-objects';

const tool = anObject({ name: 'Tool', definition: 'Something to lend.' });
const stool = anObject({ name: 'Stool' });
const loan = anObject({ name: 'Loan', synonyms: [{ name: 'check-out' }] });
const objects = [stool, loan, tool];

it('offers names and synonyms that hold the words, those that begin with them first', () => {
  const names = pickableObjects(objects, 'to').found.map(({ name }) => name);
  expect(names).toEqual(['Tool', 'Stool']);
  expect(pickableObjects(objects, 'CHECK').found).toEqual([loan]);
  expect(pickableObjects(objects, '', tool.id).found).toEqual([stool, loan]);
});

it('knows a name whatever its case and number', () => {
  expect(pickableObjects(objects, 'tools').isKnown).toBe(true);
  expect(pickableObjects(objects, 'Check-outs').isKnown).toBe(true);
  expect(pickableObjects(objects, 'tool box').isKnown).toBe(false);
});
