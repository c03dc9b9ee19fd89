import { describe, expect, it } from 'vitest';

import { after, plan, start, textsOf } from './testing/plan-cta-table';

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
});
