import { describe, expect, it } from 'vitest';

import { aDocument, anAnswer, anObject, aPhase, aRelationship } from '../../testing/builders';
import { nestedAxisItems } from '../nested/nested-axis-items';
import { shownAxis, type AxisSettings } from './shown-axis';

const now = aPhase({ name: 'Now', orderKey: 'a0' });
const later = aPhase({ name: 'Later', orderKey: 'a1' });
const tool = anObject({ name: 'Tool', phaseId: later.id, orderKey: 'a0' });
const loan = anObject({ name: 'Loan', phaseId: now.id, objectType: 'junction', orderKey: 'a1' });
const member = anObject({
  name: 'Member',
  synonyms: [{ name: 'Card holder' }],
  orderKey: 'a2',
});
const branch = anObject({ name: 'branch 10', orderKey: 'a3' });
const old = anObject({ name: 'Branch 9', phaseId: now.id, orderKey: 'a4' });
const document = aDocument(
  now,
  later,
  tool,
  loan,
  member,
  branch,
  old,
  aRelationship({ fromId: tool.id, toId: loan.id, orderKey: 'a0' }),
  aRelationship({ fromId: tool.id, toId: member.id, orderKey: 'a1' }),
  aRelationship({ fromId: loan.id, toId: member.id, orderKey: 'a0' }),
  anAnswer({ rowId: member.id, columnId: tool.id }),
);

const plain: AxisSettings = { filter: '', order: 'model', grouping: 'none', hidesEmpty: false };
const nameOf = new Map(
  [tool, loan, member, branch, old].map(({ id, name }) => [id, name] as const),
);
const shown = (axis: 'row' | 'column', settings: Partial<AxisSettings>) => {
  const { ids, groups } = shownAxis(nestedAxisItems(document, axis), { ...plain, ...settings });
  return { names: ids.map((id) => nameOf.get(id)), groups };
};

describe('shownAxis', () => {
  it('is the model’s order without settings', () => {
    expect(shown('row', {})).toEqual({
      names: ['Tool', 'Loan', 'Member', 'branch 10', 'Branch 9'],
      groups: [],
    });
  });

  it('orders by name as people count, and by what a row or column has most of', () => {
    expect(shown('row', { order: 'name' }).names).toEqual([
      'Branch 9',
      'branch 10',
      'Loan',
      'Member',
      'Tool',
    ]);
    expect(shown('row', { order: 'most' }).names.slice(0, 3)).toEqual(['Tool', 'Loan', 'Member']);
    expect(shown('column', { order: 'most' }).names.slice(0, 2)).toEqual(['Member', 'Loan']);
  });

  it('finds heads by any of their names', () => {
    expect(shown('row', { filter: ' BRANCH  9 ' }).names).toEqual(['Branch 9']);
    expect(shown('row', { filter: 'holder' }).names).toEqual(['Member']);
    expect(shown('row', { filter: 'nothing' })).toEqual({ names: [], groups: [] });
  });

  it('hides rows and columns in which nothing is said', () => {
    expect(shown('row', { hidesEmpty: true }).names).toEqual(['Tool', 'Loan', 'Member']);
    expect(shown('column', { hidesEmpty: true }).names).toEqual(['Tool', 'Loan', 'Member']);
  });

  it('groups by phase in the order of phases, the rest last', () => {
    expect(shown('row', { grouping: 'phase', order: 'name' })).toEqual({
      names: ['Branch 9', 'Loan', 'Tool', 'branch 10', 'Member'],
      groups: [
        { start: 0, label: 'Now' },
        { start: 2, label: 'Later' },
        { start: 3, label: 'Others' },
      ],
    });
  });

  it('groups by type, and not at all where nothing has a group', () => {
    expect(shown('row', { grouping: 'type' }).groups).toEqual([
      { start: 0, label: 'Plain objects' },
      { start: 4, label: 'Junctions' },
    ]);
    expect(shown('row', { grouping: 'reading' }).groups).toEqual([]);
  });
});
