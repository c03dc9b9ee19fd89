import { describe, expect, it } from 'vitest';

import { recordsOf } from '../model/lookups';
import { aCta, aDocument, aGrant } from '../testing/builders';
import { after, member, people, plan, start, textsOf, tool } from './testing/plan-cta-table';

describe('a list with a call to action to a row', () => {
  const list = 'Object\tRole\tCTA\nTool\tMember\tMend\nKit\tClerk\tPack\nTool\tClerk\tMend (S)';

  it('goes where each row says, beside what stands there', () => {
    const planned = plan(list);
    expect(planned).toMatchObject({ isList: true, unknownHeads: [], unread: [] });
    expect(textsOf(after(start, planned))).toEqual([
      ['Borrow [P], Mend', 'Mend [S]', ''],
      ['', 'Pack', ''],
    ]);
  });

  it('tells which of its columns no cell has a place for', () => {
    const { notes } = plan(
      'Object\tRole\tCTA\tWhen\tStory\tOwner\nTool\tMember\tMend\tworn\tAs a …\t',
    );
    expect(notes).toEqual(['The columns “When” and “Story” are not read.']);
    expect(plan(list).notes).toEqual([]);
  });

  it('tells what it can’t read by its place in the list', () => {
    const { unread } = plan(`${list}\nKit\tMember\tx`);
    expect(unread).toEqual([
      { at: 'C5', text: 'x', reason: '“x” says that something may be done, but not what.' },
    ]);
  });

  it('is a matrix where somebody says so', () => {
    const planned = plan(list, { isList: false });
    expect(planned.isList).toBe(false);
    expect(planned.unknownHeads.map(({ key }) => key)).toEqual(['role:role', 'role:cta']);
  });

  it('copied out of our own changes nothing where it was copied', () => {
    const rows = '\tVerb\tRole\tTier\nTool\tBorrow\tMember\tP';
    const heads = { firstRow: true, firstColumn: true };
    expect(plan(rows, { isOwn: true, heads })).toMatchObject({ sameCount: 1, operations: [] });
  });

  it('takes no verbs out of a cell', () => {
    const asked = plan('Object\tRole\tCTA\nTool\tMember\t?');
    expect(textsOf(after(start, asked))[0]?.[0]).toBe('Borrow [P], ?');
    for (const says of ['-', 'no']) {
      const reason = 'Here stands “Borrow [P]” already.';
      expect(plan(`Object\tRole\tCTA\nTool\tMember\t${says}`)).toMatchObject({
        operations: [],
        unread: [{ at: 'C2', text: says, reason }],
      });
    }
  });

  it('keeps two permissions for verbs of one name', () => {
    const [one, two] = ['a0', 'a1'].map((orderKey) =>
      aCta({ objectId: tool.id, verb: 'Borrow', orderKey }),
    );
    const grants = [one, two].map((cta, at) =>
      aGrant({ ctaId: cta?.id ?? '', roleId: member.id, condition: `at ${at}` }),
    );
    const document = aDocument(...people, ...[one, two].flatMap((cta) => cta ?? []), ...grants);
    const more = 'Object\tRole\tCTA\nTool\tMember\tBorrow [S]\nTool\tMember\tLend';
    const pasted = after(document, plan(more, { document }));
    expect(recordsOf(pasted, 'grant')).toMatchObject([
      { id: grants[0]?.id, tier: 'S', condition: 'at 0' },
      { id: grants[1]?.id, tier: null, condition: 'at 1' },
      { condition: '' },
    ]);
  });

  it('says all of an object and of a role that it names in two ways', () => {
    const choices = { 'role:borrower': { do: 'match', id: member.id } } as const;
    const twice =
      'Object\tRole\tCTA\nTool\tMember\tMend\nDevice\tBorrower\tLend\nDevice\tUnassigned\tScan\nTool\t\tSell';
    const planned = plan(twice, { choices });
    expect(planned.unread).toEqual([]);
    expect(textsOf(after(start, planned))[0]).toEqual(['Borrow [P], Mend, Lend', '', 'Scan, Sell']);
  });
});
