import { expect, it } from 'vitest';

import { addVerbs } from '@/lib/orca/edits/cta/verb-edits';
import { findGrant } from '@/lib/orca/model/lookups';
import { applyOperations } from '@/lib/orca/operations/apply-operations';
import { aCta, aDocument, aGrant, anId, anObject, aRole } from '@/lib/orca/testing/builders';
import { ghostVerbs } from '@/lib/orca/views/cta/verb-prompts';

import { suggestVerbs } from './suggest-verbs';

const tool = anObject({ name: 'Tool' });
const meal = anObject({ name: 'Food, Drink' });
const member = aRole({ name: 'Member' });
const clerk = aRole({ name: 'Clerk' });
const ctas = [
  aCta({ objectId: tool.id, verb: 'Borrow tool' }),
  aCta({ objectId: tool.id, verb: 'Add to FOOD, DRINK' }),
  aCta({ objectId: tool.id, verb: 'Add', contextObjectId: meal.id, contextPreposition: 'to' }),
];
const document = aDocument(
  tool,
  meal,
  member,
  clerk,
  ...ctas,
  ...ctas.map(({ id }) => aGrant({ ctaId: id, roleId: clerk.id })),
);
const place = { objectId: tool.id, roleId: member.id };
const typing = (typed: string) => suggestVerbs(document, place, { typed, offer: [] });

it('offers verbs by a text that means just them', () => {
  const offer = ghostVerbs(document, place);
  const offered = suggestVerbs(document, place, { typed: '', offer }).slice(0, 3);
  expect(offered.map(({ phrase }) => phrase)).toEqual([
    'Borrow tool',
    'Add to FOOD, DRINK',
    'Add to FOOD, DRINK',
  ]);
  const granted = offered.map(({ text }) => {
    const added = addVerbs(document, place, text, anId);
    const done = added.ok ? applyOperations(document, added.value) : added;
    return done.ok
      ? ctas.filter(({ id }) => findGrant(done.value.document, id, member.id))
      : 'refused';
  });
  expect(granted).toEqual(ctas.map((cta) => [cta]));
});

it('offers what begins as the last verb of a list before what has it somewhere', () => {
  const phrases = typing('lend, bo').map(({ phrase }) => phrase);
  expect(phrases[0]).toBe('Borrow tool');
  expect(typing('lend, ')).toEqual([]);
});
