import { describe, expect, it } from 'vitest';

import { ctasOf } from '../model/lookups';
import { applyOperations } from '../operations/apply-operations';
import { invertDiff } from '../operations/diff';
import { aDocument, anAnswer, anObject, aRole } from '../testing/builders';
import { after, clerk, kit, plan, start, textsOf, tool } from './testing/plan-cta-table';

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
