import { describe, expect, it } from 'vitest';

import { ctasOf, findObjectByName, recordsOf } from '../model/lookups';
import { aDocument, aRole } from '../testing/builders';
import {
  after,
  clerk,
  kit,
  member,
  people,
  plan,
  start,
  textsOf,
  tool,
} from './testing/plan-cta-table';

describe('a table with heads', () => {
  const table = '\tClerks\tmember\nKit\tview\tno\ndevices\t\tborrow, mend';

  it('goes where its heads say, whatever they are called', () => {
    const planned = plan(table, { at: { row: 1, column: 1 } });
    expect(planned.unknownHeads).toEqual([]);
    expect(textsOf(after(start, planned))).toEqual([
      ['Borrow [P], Mend', '', ''],
      ['not permitted', 'View', ''],
    ]);
  });

  it('reads roles down and objects across where the matrix is turned round', () => {
    const turned = '\tKit\tTool\nClerk\tview\t\nMember\tno\tlend';
    const planned = plan(turned, {
      isTransposed: true,
      rowIds: [member.id, clerk.id, ''],
      columnIds: [tool.id, kit.id],
    });
    expect(planned.changes[0]).toMatchObject({ row: 'Clerk', column: 'KIT' });
    expect(textsOf(after(start, planned))).toEqual([
      ['Lend', '', 'Borrow'],
      ['not permitted', 'View', ''],
    ]);
  });

  it('goes where its heads say though they stand the other way round', () => {
    const planned = plan('\tKit\tTool\tBox\nClerk\tview\t\t\nMember\tno\tlend\tfill');
    expect(planned.unknownHeads.map(({ key }) => key)).toEqual(['object:box']);
    expect(textsOf(after(start, planned))).toEqual([
      ['Lend', '', 'Borrow'],
      ['not permitted', 'View', ''],
      ['Fill', '', ''],
    ]);
  });

  it('is known by its empty corner where the model knows nobody', () => {
    const planned = plan('\tCook\tGuest\nDish\tcook\tburn\nPot\tcook\teat');
    expect(planned.unknownHeads.map(({ key }) => key)).toEqual([
      'object:dish',
      'object:pot',
      'role:cook',
      'role:guest',
    ]);
    expect(textsOf(after(start, planned)).slice(2)).toEqual([
      ['', '', 'Cook', 'Burn', ''],
      ['', '', 'Cook', 'Eat', ''],
    ]);
  });

  it('may have a title in its corner where the model knows one side', () => {
    const planned = plan('Object\tGuest\tHost\nTool\tlook\tmend\nKit\tlook\tpack');
    expect(planned.unknownHeads.map(({ key }) => key)).toEqual(['role:guest', 'role:host']);
  });

  it('is one where somebody says so, though nobody knows a name of it', () => {
    const rows = '\tGuest\nPot\tGuest';
    expect(plan(rows).unknownHeads).toEqual([]);
    const planned = plan(rows, { heads: { firstRow: true, firstColumn: true } });
    expect(planned.unknownHeads.map(({ key }) => key)).toEqual(['object:pot', 'role:guest']);
    expect(planned.changes).toMatchObject([{ row: 'POT', column: 'Guest', after: 'Guest' }]);
    const turned = plan('\tKit\nClerk\tview', { heads: { firstRow: true, firstColumn: true } });
    expect(turned.changes).toMatchObject([{ row: 'Clerk', column: 'KIT' }]);
  });

  it('is none where somebody says so, though names are known', () => {
    const planned = plan('\tmember\nKit\tview', { heads: { firstRow: false, firstColumn: false } });
    expect(planned.changes.map(({ row, column }) => `${row} ${column}`)).toEqual([
      'TOOL Clerk',
      'KIT Member',
      'KIT Clerk',
    ]);
  });

  const unknown = '\tMember\tGuest\nBox\tadd to crate\t\nTool\tadd to box\tview\nCrate\tfill\t';

  it('makes what nobody knows, contexts included', () => {
    const planned = plan(unknown);
    expect(planned.unknownHeads.map(({ key, kind }) => [key, kind])).toEqual([
      ['object:box', 'object'],
      ['object:crate', 'object'],
      ['role:guest', 'role'],
    ]);
    const document = after(start, planned);
    const box = findObjectByName(document, 'Box');
    const [add] = ctasOf(document, box?.id ?? '');
    expect(add).toMatchObject({ verb: 'Add', contextPreposition: 'to' });
    expect(add?.contextObjectId).toBe(findObjectByName(document, 'crate')?.id);
    expect(textsOf(document)[0]).toEqual(['Add to BOX', '', 'View', 'Borrow']);
  });

  it('takes a misspelt role for the one it is misspelt from', () => {
    const planned = plan('\tClerk\tMembr\nTool\tview\tmend');
    expect(planned.unknownHeads[0]?.choice).toEqual({ do: 'match', id: member.id });
    expect(recordsOf(after(start, planned), 'role')).toHaveLength(2);
  });

  it('takes an unknown name for another of one that is there, or leaves it out', () => {
    const choices = {
      'object:box': { do: 'match', id: kit.id },
      'object:crate': { do: 'skip' },
      'role:guest': { do: 'match', id: clerk.id },
    } as const;
    const document = after(start, plan(unknown, { choices }));
    expect(recordsOf(document, 'object')).toHaveLength(2);
    expect(textsOf(document)).toEqual([
      ['Add to KIT', 'View', 'Borrow'],
      ['Add to crate', '', ''],
    ]);
  });

  it('puts nothing into archived roles, and knows the column of nobody', () => {
    const gone = aRole({ name: 'Gone', isArchived: true });
    const planned = plan('\tGone\tunassigned\nTool\tview\tmend', {
      document: aDocument(...people, gone),
    });
    expect(planned.unread).toEqual([
      { at: 'B2', text: 'view', reason: '“Gone” is archived. Restore it first.' },
    ]);
    expect(planned.changes).toMatchObject([{ column: 'Unassigned', after: 'Mend' }]);
  });
});
