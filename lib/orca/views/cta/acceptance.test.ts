import { expect, it } from 'vitest';

import { aCta, aDocument, aGrant, anObject, aRole } from '../../testing/builders';
import { suggestedAcceptance } from './acceptance';

const role = aRole({ name: 'Member' });
const loan = anObject({ name: 'Loan' });
const object = anObject({
  name: 'Tool',
  states: [{ name: 'free' }, { name: 'lent' }, { name: 'broken' }],
});
const giveBack = aCta({ objectId: object.id, verb: 'Return' });
const cta = aCta({
  objectId: object.id,
  verb: 'Borrow',
  newState: 'lent',
  result: 'The shelf is one short.',
  createsIds: [loan.id],
  notification: 'the librarian, by mail',
  contraCtaId: giveBack.id,
});
const grant = aGrant({
  ctaId: cta.id,
  roleId: role.id,
  states: ['free'],
  condition: 'when no fine is open',
});
const document = aDocument(role, object, loan, giveBack, cta, grant);
const parts = { role, object, cta, grant, contextObject: undefined };

it('suggests criteria from all that is said of the call to action', () => {
  expect(suggestedAcceptance(document, parts)).toEqual([
    'A MEMBER is offered “Borrow” while the TOOL is free.',
    'It is not offered while it is lent or broken.',
    'It is refused, and the reason said, unless no fine is open.',
    'Afterwards the TOOL is lent.',
    'Afterwards: The shelf is one short.',
    'It makes a LOAN.',
    'Who hears of it: the librarian, by mail.',
    '“Return” takes it back.',
  ]);
});

it('says little where little is said', () => {
  const bare = { ...parts, cta: giveBack, grant: { ...grant, states: [], condition: '' } };
  expect(suggestedAcceptance(document, bare)).toEqual([
    'A MEMBER is offered “Return” for every TOOL.',
  ]);
});

it('refuses where the condition forbids', () => {
  const refusal = (condition: string) =>
    suggestedAcceptance(document, { ...parts, grant: { ...grant, condition } }).find((line) =>
      line.startsWith('It is refused'),
    );
  const refused = (clause: string) => `It is refused, and the reason said, ${clause}.`;
  expect(refusal('Unless it is overdue.')).toBe(refused('when it is overdue'));
  expect(refusal('except when it is lent')).toBe(refused('when it is lent'));
  expect(refusal('only if it is free')).toBe(refused('unless it is free'));
  expect(refusal('while the shop is open')).toBe(refused('unless the shop is open'));
  expect(refusal('no fine is open')).toBe(refused('unless no fine is open'));
});
