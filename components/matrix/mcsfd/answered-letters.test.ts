import { expect, it } from 'vitest';

import { collectionSchema } from '@/lib/orca/model/mcsfd';
import { anId } from '@/lib/orca/testing/builders';

import { answeredLetters } from './answered-letters';

const nothing = collectionSchema.parse({});

it('are none before anybody says something', () => {
  expect([...answeredLetters(nothing, false)]).toEqual([]);
});

it('are answered by a choice or by words', () => {
  const sorts = [{ attributeId: anId(), direction: 'ascending' }] as const;
  const said = { ...nothing, mechanics: 'The author adds them.', sorts: [...sorts] };
  expect([...answeredLetters(said, true)]).toEqual(['M', 'C', 'S']);
  expect([...answeredLetters({ ...nothing, onDelete: 'block' }, false)]).toEqual(['D']);
  expect([...answeredLetters({ ...nothing, filtering: 'only mine' }, false)]).toEqual(['F']);
});
