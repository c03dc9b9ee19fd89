import { expect, it } from 'vitest';

import { aCta, aDocument, aGrant, anObject, aRole } from '@/lib/orca/testing/builders';
import { ghostVerbs } from '@/lib/orca/views/cta/verb-prompts';

import { isTaken } from './is-taken';

const tool = anObject();
const [member, clerk] = [aRole(), aRole()];
const inCellOf = (roleId: string | null) => ({ objectId: tool.id, roleId });
const offered = ghostVerbs(aDocument(tool, member, clerk), inCellOf(member.id));
const lend = aCta({ objectId: tool.id, verb: offered[1]?.verb ?? '' });
const lent = aDocument(tool, member, clerk, lend, aGrant({ ctaId: lend.id, roleId: member.id }));
const taken = (roleId: string | null) =>
  offered.slice(0, 3).map((prompt) => isTaken(lent, inCellOf(roleId), prompt));

it('is the verb that the cell has, whatever else its object has', () => {
  expect(taken(member.id)).toEqual([false, true, false]);
  expect(taken(clerk.id)).toEqual([false, false, false]);
});

it('is where nobody may use it what the object has', () => {
  expect(taken(null)).toEqual([false, true, false]);
});
