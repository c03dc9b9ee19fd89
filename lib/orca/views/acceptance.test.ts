import { expect, it } from 'vitest';

import { aCta, aDocument, aGrant, anObject, aRole } from '../testing/builders';
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
