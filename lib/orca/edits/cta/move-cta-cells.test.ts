import { describe, expect, it } from 'vitest';

import { type OrcaDocument } from '../../model/document';
import { ctasOf, findRecord, grantsOf, recordsOf } from '../../model/lookups';
import { applyOperations } from '../../operations/apply-operations';
import {
  aCta,
  aDocument,
  aGrant,
  anAnswer,
  anId,
  anObject,
  aQuestion,
  aRole,
} from '../../testing/builders';
import { ctaCellText } from '../../views/cta/cta-cell-text';
import { moveCtaCells } from './move-cta-cells';
import { type VerbPlace } from './verb-edits';

const tool = anObject({ name: 'Tool', orderKey: 'a0' });
const kit = anObject({ name: 'Kit', orderKey: 'a1' });
const member = aRole({ name: 'Member', orderKey: 'a0' });
const clerk = aRole({ name: 'Clerk', orderKey: 'a1' });
const people = [tool, kit, member, clerk];
const borrow = aCta({ objectId: tool.id, verb: 'Borrow', why: 'To build', orderKey: 'a0' });
const mayBorrow = aGrant({
  ctaId: borrow.id,
  roleId: member.id,
  states: ['free'],
  condition: 'if trained',
  tier: 'P',
  story: 'As a member, I borrow',
  acceptance: 'It is mine for a day.',
});
const document = aDocument(...people, borrow, mayBorrow);
const at = (object: typeof tool, role: typeof member | null): VerbPlace => {
  return { objectId: object.id, roleId: role?.id ?? null };
};

type Step = { readonly from: VerbPlace; readonly to: VerbPlace };

function planned(before: OrcaDocument, ...steps: readonly Step[]) {
  const move = moveCtaCells(before, steps, anId);
  if (!move.ok) throw new Error(move.error);
  const applied = applyOperations(before, move.value.operations);
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return { ...move.value, ...applied.value };
}

const textIn = (of: OrcaDocument, object: typeof tool, role: typeof member | null) =>
  ctaCellText(of, at(object, role));

describe('to another role', () => {
  it('a permission goes itself, with all that is said and asked about it', () => {
    const asked = aQuestion({ attachedTo: { kind: 'grant', id: mayBorrow.id } });
    const before = aDocument(...people, borrow, mayBorrow, asked);
    const move = planned(before, { from: at(tool, member), to: at(tool, clerk) });
    expect(grantsOf(move.document, borrow.id)).toEqual([{ ...mayBorrow, roleId: clerk.id }]);
    expect(findRecord(move.document, 'question', asked.id)).toEqual(asked);
    expect(move).toMatchObject({ movedCount: 1, replacedCount: 0, leftBehind: '' });
  });

  it('what stands there gives way, unless it is moved away in the same step', () => {
    const theirs = aGrant({ ctaId: borrow.id, roleId: clerk.id, condition: 'if awake' });
    const before = aDocument(...people, borrow, mayBorrow, theirs);
    const there = { from: at(tool, member), to: at(tool, clerk) };
    const move = planned(before, there);
    expect(grantsOf(move.document, borrow.id)).toEqual([{ ...mayBorrow, roleId: clerk.id }]);
    expect(move).toMatchObject({ replacedCount: 1, replacedWords: '1 condition' });
    const both = planned(before, there, { from: at(tool, clerk), to: at(tool, member) });
    expect(new Set(grantsOf(both.document, borrow.id))).toEqual(
      new Set([
        { ...mayBorrow, roleId: clerk.id },
        { ...theirs, roleId: member.id },
      ]),
    );
    expect(both).toMatchObject({ movedCount: 2, replacedCount: 0 });
  });

  it('an answer goes with its note, also to another object', () => {
    const no = anAnswer({
      matrix: 'cta',
      rowId: tool.id,
      columnId: member.id,
      value: 'not_permitted',
      note: 'The law',
    });
    const before = aDocument(...people, no);
    const move = planned(before, { from: at(tool, member), to: at(kit, clerk) });
    expect(recordsOf(move.document, 'answer')).toEqual([
      { ...no, rowId: kit.id, columnId: clerk.id },
    ]);
  });
});

describe('to another object', () => {
  const step = { from: at(tool, member), to: at(kit, member) };

  it('a verb goes along itself where nobody is left to use it', () => {
    const move = planned(document, step);
    expect(ctasOf(move.document, kit.id)).toEqual([{ ...borrow, objectId: kit.id }]);
    expect(grantsOf(move.document, borrow.id)).toEqual([mayBorrow]);
    expect(ctasOf(move.document, tool.id)).toEqual([]);
  });

  it('a verb that others use stays, and is made there with all that is said of it', () => {
    const theirs = aGrant({ ctaId: borrow.id, roleId: clerk.id });
    const move = planned(aDocument(...people, borrow, mayBorrow, theirs), step);
    expect(ctasOf(move.document, tool.id)).toEqual([borrow]);
    const [made] = ctasOf(move.document, kit.id);
    expect(made).toMatchObject({ verb: 'Borrow', why: 'To build' });
    expect(grantsOf(move.document, made?.id ?? '')).toEqual([{ ...mayBorrow, ctaId: made?.id }]);
    expect(move.strandedCount).toBe(0);
  });

  it('a verb that is there is used, and the other stays with its object for nobody', () => {
    const known = aCta({ objectId: kit.id, verb: 'borrow' });
    const move = planned(aDocument(...people, borrow, mayBorrow, known), step);
    expect(grantsOf(move.document, known.id)).toEqual([{ ...mayBorrow, ctaId: known.id }]);
    expect(textIn(move.document, tool, null)).toBe('Borrow');
    expect(move.strandedCount).toBe(1);
  });

  it('verbs that take each other back go together or stay', () => {
    const back = aCta({
      objectId: tool.id,
      verb: 'Return',
      contraCtaId: borrow.id,
      orderKey: 'a1',
    });
    const pair = [{ ...borrow, contraCtaId: back.id }, back, mayBorrow];
    const mayReturn = aGrant({ ctaId: back.id, roleId: member.id });
    const together = planned(aDocument(...people, ...pair, mayReturn), step).document;
    expect(ctasOf(together, kit.id).map(({ contraCtaId }) => contraCtaId)).toEqual([
      back.id,
      borrow.id,
    ]);
    const alone = planned(aDocument(...people, ...pair), step);
    expect(ctasOf(alone.document, tool.id)).toHaveLength(2);
    expect(ctasOf(alone.document, kit.id)).toMatchObject([{ verb: 'Borrow', contraCtaId: null }]);
    expect(alone.strandedCount).toBe(1);
  });

  it('rows that move one on do not get into each other’s way', () => {
    const box = anObject({ name: 'Box', orderKey: 'a2' });
    const lend = aCta({ objectId: kit.id, verb: 'Borrow', why: 'For a party' });
    const mayLend = aGrant({ ctaId: lend.id, roleId: member.id });
    const before = aDocument(...people, box, borrow, mayBorrow, lend, mayLend);
    const move = planned(before, step, { from: at(kit, member), to: at(box, member) });
    const homes = recordsOf(move.document, 'cta').map(({ objectId, why }) => [objectId, why]);
    expect(new Map(homes.map(([objectId, why]) => [objectId, why]))).toEqual(
      new Map([
        [kit.id, 'To build'],
        [box.id, 'For a party'],
      ]),
    );
  });
});

describe('verbs that nobody may use', () => {
  it('are given to a role, and go to another object', () => {
    const before = aDocument(...people, borrow);
    const given = planned(before, { from: at(tool, null), to: at(kit, clerk) }).document;
    expect([textIn(given, kit, clerk), textIn(given, tool, null)]).toEqual(['Borrow', '']);
    const moved = planned(before, { from: at(tool, null), to: at(kit, null) }).document;
    expect(recordsOf(moved, 'cta')).toEqual([{ ...borrow, objectId: kit.id }]);
  });

  it('give up what was said of who may use them, which is told', () => {
    const move = planned(document, { from: at(tool, member), to: at(tool, null) });
    expect(textIn(move.document, tool, null)).toBe('Borrow');
    expect(move.leftBehind).toBe(
      '1 tier, 1 list of states, 1 condition, 1 story and 1 list of acceptance criteria',
    );
  });

  it('take no answer', () => {
    const no = anAnswer({ matrix: 'cta', rowId: tool.id, columnId: member.id, value: 'question' });
    const step = { from: at(tool, member), to: at(tool, null) };
    expect(moveCtaCells(aDocument(...people, no), [step], anId)).toMatchObject({
      ok: false,
      error: 'An answer is about a role: it can’t be moved to verbs that nobody may use yet.',
    });
  });
});
