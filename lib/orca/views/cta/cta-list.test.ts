import { describe, expect, it } from 'vitest';

import { aCta, aDocument, aGrant, anObject, aPhase, aRole } from '../../testing/builders';
import { isCtaFiltered, noCtaFilter, type CtaFilter } from './cta-filter';
import { ctaList, type CtaListSort } from './cta-list';

const now = aPhase({ name: 'Now' });
const later = aPhase({ name: 'Later' });
const kit = anObject({ name: 'Kit', orderKey: 'a1' });
const tool = anObject({ name: 'Tool', orderKey: 'a0', phaseId: now.id });
const member = aRole({ name: 'Member', orderKey: 'a0' });
const clerk = aRole({ name: 'Clerk', orderKey: 'a1' });
const gone = aRole({ name: 'Gone', isArchived: true });
const borrow = aCta({ objectId: tool.id, verb: 'Borrow', crud: 'update', orderKey: 'a0' });
const add = aCta({
  objectId: tool.id,
  verb: 'Add',
  contextObjectId: kit.id,
  contextPreposition: 'to',
  orderKey: 'a1',
});
const open = aCta({ objectId: kit.id, verb: 'Open', crud: 'read', phaseId: later.id });
const grants = [
  aGrant({ ctaId: borrow.id, roleId: clerk.id }),
  aGrant({ ctaId: borrow.id, roleId: member.id, tier: 'P' }),
  aGrant({ ctaId: add.id, roleId: clerk.id, tier: 'S' }),
  aGrant({ ctaId: open.id, roleId: gone.id, tier: 'P' }),
];
const document = aDocument(
  now,
  later,
  kit,
  tool,
  member,
  clerk,
  gone,
  borrow,
  add,
  open,
  ...grants,
);

const said = (filter: Partial<CtaFilter>, sort?: CtaListSort) =>
  ctaList(document, { ...noCtaFilter, ...filter }, sort).map(
    ({ object, phrase, role, grant }) =>
      `${object.name}: ${phrase} (${role?.name ?? 'nobody'}${grant?.tier ?? ''})`,
  );

describe('ctaList', () => {
  it('says every use of every verb, and those that nobody in sight may use', () => {
    expect(said({})).toEqual([
      'Tool: Borrow (MemberP)',
      'Tool: Borrow (Clerk)',
      'Tool: Add to KIT (ClerkS)',
      'Kit: Open (nobody)',
    ]);
  });

  it('passes what is looked for', () => {
    expect(said({ crud: ['read'] })).toEqual(['Kit: Open (nobody)']);
    expect(said({ crud: ['none'] })).toEqual(['Tool: Add to KIT (ClerkS)']);
    expect(said({ primaryOnly: true })).toEqual(['Tool: Borrow (MemberP)']);
    expect(said({ roleId: clerk.id })).toHaveLength(2);
    expect(said({ phaseId: later.id })).toEqual(['Kit: Open (nobody)']);
    expect(said({ phaseId: now.id })).toHaveLength(3);
  });

  it('sorts by each of its columns, with what is not said last', () => {
    const first = (sort: CtaListSort) => said({}, sort)[0];
    const lastOf = (sort: CtaListSort) => said({}, sort).at(-1);
    expect(first({ by: 'verb', direction: 'ascending' })).toBe('Tool: Add to KIT (ClerkS)');
    expect(first({ by: 'object', direction: 'descending' })).toBe('Kit: Open (nobody)');
    expect(first({ by: 'tier', direction: 'descending' })).toBe('Tool: Add to KIT (ClerkS)');
    expect(first({ by: 'crud', direction: 'ascending' })).toBe('Kit: Open (nobody)');
    expect(first({ by: 'role', direction: 'descending' })).toBe('Tool: Borrow (Clerk)');
    expect(lastOf({ by: 'role', direction: 'descending' })).toBe('Kit: Open (nobody)');
    expect(lastOf({ by: 'role', direction: 'ascending' })).toBe('Kit: Open (nobody)');
  });
});

it('knows a filter that lets everything through', () => {
  expect(isCtaFiltered(noCtaFilter)).toBe(false);
  expect(isCtaFiltered({ ...noCtaFilter, crud: ['none'] })).toBe(true);
});
