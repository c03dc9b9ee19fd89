import { describe, expect, it } from 'vitest';

import { type OrcaDocument } from '../../model/document';
import { ctasOf, findGrant, recordsOf } from '../../model/lookups';
import { applyOperations } from '../../operations/apply-operations';
import { type Operation } from '../../operations/operation';
import { refusalMessage } from '../../operations/refusal-message';
import { aCta, aDocument, aGrant, anAnswer, anId, anObject, aRole } from '../../testing/builders';
import { ctaCellText } from '../../views/cta/cta-cell-text';
import { answerCtaCells, clearCtaCells, fillCtaCells } from './write-cta-cells';

const tool = anObject({ name: 'Tool', states: [{ name: 'free' }] });
const kit = anObject({ name: 'Kit' });
const member = aRole({ name: 'Member' });
const clerk = aRole({ name: 'Clerk' });
const borrow = aCta({ objectId: tool.id, verb: 'Borrow', orderKey: 'a0' });
const view = aCta({ objectId: tool.id, verb: 'View', orderKey: 'a1' });
const mayBorrow = aGrant({
  ctaId: borrow.id,
  roleId: member.id,
  tier: 'P',
  states: ['free'],
  condition: 'no fine is open',
});
const mayView = aGrant({ ctaId: view.id, roleId: clerk.id });
const never = anAnswer({
  matrix: 'cta',
  rowId: kit.id,
  columnId: clerk.id,
  value: 'not_permitted',
});
const start = aDocument(tool, kit, member, clerk, borrow, view, mayBorrow, mayView, never);

const cell = {
  toolMember: { objectId: tool.id, roleId: member.id },
  toolClerk: { objectId: tool.id, roleId: clerk.id },
  kitMember: { objectId: kit.id, roleId: member.id },
  kitClerk: { objectId: kit.id, roleId: clerk.id },
  toolNobody: { objectId: tool.id, roleId: null },
} as const;

function after(document: OrcaDocument, operations: readonly Operation[]): OrcaDocument {
  const applied = applyOperations(document, operations);
  if (!applied.ok) throw new Error(applied.error.refusal.code);
  return applied.value.document;
}

const textsOf = (document: OrcaDocument) =>
  [cell.toolMember, cell.toolClerk, cell.kitMember, cell.kitClerk].map((place) =>
    ctaCellText(document, place),
  );

describe('fillCtaCells', () => {
  it('gives another role the same verbs, with what they take', () => {
    const pairs = [{ from: cell.toolMember, to: cell.toolClerk }];
    const operations = fillCtaCells(start, pairs, anId);
    expect(operations).toHaveLength(1);
    const document = after(start, operations);
    expect(textsOf(document).slice(0, 2)).toEqual(['Borrow [P]', 'Borrow [P]']);
    expect(findGrant(document, borrow.id, clerk.id)).toMatchObject({
      states: ['free'],
      condition: 'no fine is open',
    });
    expect(ctasOf(document, tool.id)).toHaveLength(2);
  });

  it('makes the verbs of another object once for all its cells, without the states', () => {
    const pairs = [
      { from: cell.toolMember, to: cell.kitMember },
      { from: cell.toolMember, to: cell.kitClerk },
    ];
    const document = after(start, fillCtaCells(start, pairs, anId));
    expect(textsOf(document)).toEqual(['Borrow [P]', 'View', 'Borrow [P]', 'Borrow [P]']);
    const [made, ...others] = ctasOf(document, kit.id);
    expect(others).toEqual([]);
    expect(findGrant(document, made?.id ?? '', member.id)).toMatchObject({ tier: 'P', states: [] });
  });

  it('copies answers and emptiness, and nothing where nothing changes', () => {
    const pairs = [{ from: cell.kitClerk, to: cell.toolClerk }];
    expect(textsOf(after(start, fillCtaCells(start, pairs, anId)))[1]).toBe('not permitted');
    const empty = [{ from: cell.kitMember, to: cell.toolMember }];
    expect(textsOf(after(start, fillCtaCells(start, empty, anId)))[0]).toBe('');
    expect(fillCtaCells(start, [{ from: cell.kitMember, to: cell.kitMember }], anId)).toEqual([]);
  });

  it('keeps verbs where nobody may use them', () => {
    const pairs = [{ from: cell.toolMember, to: { objectId: kit.id, roleId: null } }];
    const document = after(start, fillCtaCells(start, pairs, anId));
    expect(ctasOf(document, kit.id).map(({ verb }) => verb)).toEqual(['Borrow']);
  });
});

describe('clearCtaCells', () => {
  it('empties cells in one step, and leaves the verbs with their object', () => {
    const cells = Object.values(cell);
    const operations = clearCtaCells(start, cells);
    expect(operations).toHaveLength(1);
    const document = after(start, operations);
    expect(textsOf(document)).toEqual(['', '', '', '']);
    expect(ctaCellText(document, cell.toolNobody)).toBe('Borrow, View');
    expect(recordsOf(document, 'answer')).toEqual([]);
    expect(clearCtaCells(document, cells)).toEqual([]);
  });

  it('is refused where somebody has gone on writing', () => {
    const theirs = after(start, [
      { type: 'grant.update', id: mayBorrow.id, patch: { condition: 'theirs' } },
    ]);
    expect(applyOperations(theirs, clearCtaCells(start, [cell.toolMember]))).toMatchObject({
      error: { refusal: { code: 'changed_since' } },
    });
  });
});

describe('answerCtaCells', () => {
  const cells = [cell.toolMember, cell.kitMember, cell.kitClerk, cell.toolNobody];
  const answered = (value: Parameters<typeof answerCtaCells>[2], document = start) =>
    textsOf(after(document, answerCtaCells(document, cells, value, anId)));

  it('asks a question beside verbs, and lets them give way to other answers', () => {
    expect(answered('question')).toEqual(['Borrow [P], ?', 'View', '?', '?']);
    expect(answered('not_applicable')).toEqual(['n/a', 'View', 'n/a', 'n/a']);
  });

  it('takes answers back and leaves verbs alone', () => {
    const asked = after(start, answerCtaCells(start, cells, 'question', anId));
    expect(answered(null, asked)).toEqual(['Borrow [P]', 'View', '', '']);
  });
});

describe('a cell whose object somebody removed meanwhile', () => {
  const gone = { objectId: anId(), roleId: member.id };
  const refusalOf = (operations: readonly Operation[]) => {
    const applied = applyOperations(start, operations);
    return applied.ok ? '' : refusalMessage(applied.error.refusal, start);
  };

  it('takes nothing, and says why', () => {
    const filled = fillCtaCells(start, [{ from: cell.toolMember, to: gone }], anId);
    expect(refusalOf(filled)).toBe(
      'An object that this cell is about is no longer there. Somebody may have removed it.',
    );
    expect(refusalOf(answerCtaCells(start, [gone], 'question', anId))).toContain(
      'An object that this cell is about is no longer there.',
    );
    expect(clearCtaCells(start, [gone])).toEqual([]);
  });
});
