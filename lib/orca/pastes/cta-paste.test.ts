import { describe, expect, it } from 'vitest';

import { type OrcaDocument } from '../model/document';
import { ctasOf, findObjectByName, recordsOf } from '../model/lookups';
import { applyOperations } from '../operations/apply-operations';
import { invertDiff } from '../operations/diff';
import { aCta, aDocument, aGrant, anAnswer, anId, anObject, aRole } from '../testing/builders';
import { ctaCellText } from '../views/cta/cta-cell-text';
import { planCtaPaste } from './cta-paste';
import { type HeadChoice, type PasteRequest } from './paste-plan';

const tool = anObject({ name: 'Tool', synonyms: [{ name: 'device' }], orderKey: 'a0' });
const kit = anObject({ name: 'Kit', orderKey: 'a1' });
const member = aRole({ name: 'Member', orderKey: 'a0' });
const clerk = aRole({ name: 'Clerk', orderKey: 'a1' });
const borrow = aCta({ objectId: tool.id, verb: 'Borrow', orderKey: 'a0' });
const mayBorrow = aGrant({ ctaId: borrow.id, roleId: member.id, tier: 'P' });
const people = [tool, kit, member, clerk];
const start = aDocument(...people, borrow, mayBorrow);

type Fields = Partial<Omit<PasteRequest, 'rows' | 'choices'>> & {
  readonly choices?: Readonly<Record<string, HeadChoice>>;
};

function plan(text: string, { choices = {}, ...fields }: Fields = {}) {
  const at = fields.at ?? { row: 0, column: 0 };
  return planCtaPaste({
    document: start,
    rows: text.split('\n').map((row) => row.split('\t')),
    isOwn: false,
    at,
    block: { top: at.row, left: at.column, bottom: at.row, right: at.column },
    rowIds: [tool.id, kit.id],
    columnIds: [member.id, clerk.id, ''],
    isTransposed: false,
    choices: new Map(Object.entries(choices)),
    isHeld: () => false,
    newId: anId,
    ...fields,
  });
}

function after(document: OrcaDocument, { operations }: ReturnType<typeof plan>): OrcaDocument {
  const applied = applyOperations(document, operations);
  if (!applied.ok) throw new Error(applied.error.refusal.code);
  return applied.value.document;
}

const textsOf = (document: OrcaDocument) =>
  recordsOf(document, 'object').map((object) =>
    [...recordsOf(document, 'role').map(({ id }) => id), null].map((roleId) =>
      ctaCellText(document, { objectId: object.id, roleId }),
    ),
  );

describe('a table without heads', () => {
  it('goes side by side, as one step, and says what it changes', () => {
    const planned = plan('borrow, view [S]\tn/a\n\tno');
    expect(planned.operations).toHaveLength(1);
    expect(planned.changes).toEqual([
      {
        row: 'TOOL',
        column: 'Member',
        before: 'Borrow [P]',
        after: 'Borrow [P], View [S]',
        change: 'replace',
      },
      { row: 'TOOL', column: 'Clerk', before: '', after: 'n/a', change: 'fill' },
      { row: 'KIT', column: 'Clerk', before: '', after: 'not permitted', change: 'fill' },
    ]);
    expect(textsOf(after(start, planned))).toEqual([
      ['Borrow [P], View [S]', 'n/a', ''],
      ['', 'not permitted', ''],
    ]);
  });

  it('does not take a block with an empty corner for one with heads', () => {
    const planned = plan('\tapprove\nview\tedit');
    expect(planned.unknownHeads).toEqual([]);
    expect(planned.changes.map(({ row, column }) => `${row} ${column}`)).toEqual([
      'TOOL Clerk',
      'KIT Member',
      'KIT Clerk',
    ]);
  });

  it('revokes what does not stand there, and keeps the verb with its object', () => {
    const document = after(start, plan('view'));
    expect(textsOf(document)[0]).toEqual(['View', '', 'Borrow']);
  });

  it('is free text where a verb of it has many words', () => {
    expect(plan('send back, add to kit').isFreeText).toBe(false);
    expect(plan('Some words that are no table').isFreeText).toBe(true);
  });

  it('makes tagged verbs of CRUD letters', () => {
    const document = after(start, plan('CR (P)'));
    expect(textsOf(document)[0]?.[0]).toBe('Create [P], View [P]');
    expect(ctasOf(document, tool.id).map(({ verb, crud }) => [verb, crud])).toContainEqual([
      'View',
      'read',
    ]);
  });

  it('is repeated over a selection, and makes a verb of one object once', () => {
    const block = { top: 0, left: 0, bottom: 1, right: 1 };
    const document = after(start, plan('approve', { block }));
    expect(textsOf(document).map((row) => row.slice(0, 2))).toEqual([
      ['Approve', 'Approve'],
      ['Approve', 'Approve'],
    ]);
    expect(ctasOf(document, kit.id)).toHaveLength(1);
  });

  it('shows before what several mentions of a new verb come to, and links what takes it back', () => {
    const planned = plan('check out [P], check-out [S]\tCheck-Out, publish, unpublish');
    const document = after(start, planned);
    expect(planned.changes.map((change) => change.after)).toEqual([
      'Check out [P]',
      'Check out, Publish, Unpublish',
    ]);
    expect(textsOf(document)[0]).toEqual([
      'Check out [P]',
      'Check out, Publish, Unpublish',
      'Borrow',
    ]);
    const [, , publish, unpublish] = ctasOf(document, tool.id);
    expect(publish?.contraCtaId).toBe(unpublish?.id);
  });

  it('adds to the verbs that nobody may use, and answers nothing there', () => {
    const planned = plan('borrow, retire\n?', { at: { row: 0, column: 2 } });
    expect(planned.changes.map((change) => change.after)).toEqual(['Retire']);
    expect(planned.unread).toEqual([
      { at: 'A2', text: '?', reason: 'Here are only verbs that nobody may use yet.' },
    ]);
    expect(textsOf(after(start, planned))[0]).toEqual(['Borrow [P]', '', 'Retire']);
    const own = plan('', { at: { row: 0, column: 2 }, isOwn: true });
    expect(own.changes).toEqual([]);
  });

  it('empties a cell only where it was copied here, tiers too', () => {
    expect(plan('').changes).toEqual([]);
    expect(textsOf(after(start, plan('', { isOwn: true })))[0]).toEqual(['', '', 'Borrow']);
    expect(plan('Borrow').sameCount).toBe(1);
    expect(textsOf(after(start, plan('Borrow', { isOwn: true })))[0]?.[0]).toBe('Borrow');
  });

  it('takes the verbs that can be read and tells of the others', () => {
    const long = 'x'.repeat(300);
    const planned = plan(`view, ${long}\tx`);
    expect(planned.unread).toEqual([
      {
        at: 'A1',
        text: `view, ${long}`,
        reason: `“${'x'.repeat(24)}…” has 300 characters; a verb may have 80.`,
      },
      { at: 'B1', text: 'x', reason: '“x” says that something may be done, but not what.' },
    ]);
    expect(textsOf(after(start, planned))[0]?.[0]).toBe('View');
  });

  it('leaves what somebody else edits, and counts what lies beyond', () => {
    const planned = plan('view\tview\tview\tview', { isHeld: (_, role) => role === clerk.id });
    expect(planned.held).toEqual([{ row: 'TOOL', column: 'Clerk' }]);
    expect(planned.beyondCount).toBe(1);
  });

  it('is taken back by one undo, also of what it makes on the way', () => {
    const { operations } = plan('\tMember\tGuest\nBox\tadd to crate\tno\nCrate\t?\t');
    const applied = applyOperations(start, operations);
    const undone = applied.ok
      ? applyOperations(applied.value.document, [invertDiff(applied.value.diff)])
      : applied;
    expect(undone.ok && textsOf(undone.value.document)).toEqual(textsOf(start));
  });
});

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

it('plans ten thousand cells at once', () => {
  const objects = Array.from({ length: 200 }, (_, at) => anObject({ name: `Object ${at} of` }));
  const roles = Array.from({ length: 50 }, (_, at) => aRole({ name: `Role ${at} of` }));
  const answered = anAnswer({
    matrix: 'cta',
    rowId: objects[0]?.id ?? '',
    columnId: roles[0]?.id ?? '',
    value: 'question',
  });
  const rows = objects.map(() => roles.map(() => 'approve, send back [S], add to object 1 of'));
  const planned = plan(rows.map((row) => row.join('\t')).join('\n'), {
    document: aDocument(...objects, ...roles, answered),
    rowIds: objects.map(({ id }) => id),
    columnIds: roles.map(({ id }) => id),
  });
  expect(planned.changes).toHaveLength(10_000);
  expect(planned.operations).toHaveLength(1);
});
