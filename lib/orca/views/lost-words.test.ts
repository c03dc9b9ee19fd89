import { expect, it } from 'vitest';

import { clearCtaCells, fillCtaCells } from '../edits/cta/write-cta-cells';
import { aCta, aDocument, aGrant, anId, anObject, aRole } from '../testing/builders';
import { lostWords } from './lost-words';

const tool = anObject({ name: 'Tool' });
const member = aRole({ name: 'Member' });
const clerk = aRole({ name: 'Clerk' });
const borrow = aCta({ objectId: tool.id, verb: 'Borrow' });
const view = aCta({ objectId: tool.id, verb: 'View' });
const mine = aGrant({
  ctaId: borrow.id,
  roleId: member.id,
  condition: 'no fine is open',
  story: 'I just want a drill.',
});
const told = aGrant({
  ctaId: view.id,
  roleId: member.id,
  story: 'I look.',
  acceptance: 'It is there.',
});
const theirs = aGrant({ ctaId: borrow.id, roleId: clerk.id, condition: 'it is free' });
const document = aDocument(tool, member, clerk, borrow, view, mine, told, theirs);
const [ours, others] = [member, clerk].map(({ id }) => ({ objectId: tool.id, roleId: id }));

it('counts what goes with emptied cells', () => {
  if (!ours || !others) throw new Error('There are two cells.');
  expect(lostWords(clearCtaCells(document, [ours, others]))).toBe(
    '2 conditions, 2 stories and 1 list of acceptance criteria',
  );
  expect(lostWords(clearCtaCells(aDocument(tool, member, borrow), [ours]))).toBe('');
});

it('counts what filled cells held, and not what they keep', () => {
  if (!ours || !others) throw new Error('There are two cells.');
  expect(lostWords(fillCtaCells(document, [{ from: ours, to: others }], anId))).toBe('1 condition');
  expect(lostWords(fillCtaCells(document, [{ from: ours, to: ours }], anId))).toBe('');
  const same = fillCtaCells(document, [{ from: others, to: ours }], anId);
  expect(lostWords(same)).toBe('1 condition, 1 story and 1 list of acceptance criteria');
});
