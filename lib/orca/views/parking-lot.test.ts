import { expect, it } from 'vitest';

import { recordSchemas, type RecordOf } from '../model/record';
import { parkingLot } from './parking-lot';

function aQuestion(text: string, rest: Partial<RecordOf<'question'>>): RecordOf<'question'> {
  const id = `01890a5d-ac96-774b-bcce-${text.padEnd(12, '0')}`;
  return recordSchemas.question.parse({ kind: 'question', id, text, ...rest });
}

it('puts the riskiest open question first, and the answered ones apart', () => {
  const low = aQuestion('a', { risk: 'low' });
  const first = aQuestion('b', { risk: 'high' });
  const second = aQuestion('c', { risk: 'high' });
  const done = aQuestion('d', { risk: 'high', status: 'answered', answer: 'Yes.' });
  expect(parkingLot([low, first, done, second])).toEqual({
    open: [first, second, low],
    answered: [done],
  });
});
