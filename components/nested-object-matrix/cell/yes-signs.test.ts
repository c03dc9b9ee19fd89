import { expect, it } from 'vitest';

import { anAnswer, anId, aRelationship } from '@/lib/orca/testing/builders';

import { yesSigns } from './yes-signs';

const ends = { fromId: anId(), toId: anId() };
const plain = aRelationship({ ...ends });
const doubt = anAnswer({ rowId: ends.fromId, columnId: ends.toId, value: 'question' });

it('are none for a plain yes', () => {
  expect(yesSigns({ relationships: [plain], answer: undefined }, false)).toEqual({
    signs: '',
    remarks: [],
    words: [],
  });
});

it('say each in short and in words', () => {
  const via = aRelationship({ ...ends, label: 'plans', viaId: anId() });
  expect(yesSigns({ relationships: [via, plain], answer: doubt }, true)).toEqual({
    signs: '+1 ↷ ?',
    remarks: ['via another object', 'still a question', 'the other direction was not asked'],
    words: ['plans'],
  });
});
