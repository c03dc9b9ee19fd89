import { describe, expect, it } from 'vitest';

import { type OrcaRecord } from '../../model/record';
import { applyOperation } from '../../operations/apply-operation';
import { aDocument, anAnswer, anObject, aRelationship } from '../../testing/builders';
import { nestedCellState, recordsOfCell, saidOfCell } from './nested-cell';
import { nestedObjectMatrix } from './nested-object-matrix';

const tool = anObject({ name: 'Tool', orderKey: 'a0' });
const loan = anObject({ name: 'Loan', orderKey: 'a1' });
const member = anObject({ name: 'Member', orderKey: 'a2' });
const branch = anObject({ name: 'Branch', orderKey: 'a3' });
const objects = [tool, loan, member, branch];

const yes = (from: typeof tool, to: typeof tool) =>
  aRelationship({ fromId: from.id, toId: to.id, orderKey: 'a0' });
const answered = (from: typeof tool, to: typeof tool, value: 'no' | 'question' = 'no') =>
  anAnswer({ rowId: from.id, columnId: to.id, value });
const matrixOf = (...records: readonly OrcaRecord[]) =>
  nestedObjectMatrix(aDocument(...objects, ...records));
const readings = (...records: readonly OrcaRecord[]) =>
  matrixOf(...records).objects.map(({ reading }) => reading);

describe('nestedObjectMatrix', () => {
  it('puts the objects in their order and counts both directions', () => {
    const { objects: heads } = matrixOf(yes(tool, loan), yes(tool, member), yes(loan, tool));
    expect(heads.map(({ object, sees, seenFrom }) => [object.name, sees, seenFrom])).toEqual([
      ['Tool', 2, 1],
      ['Loan', 1, 1],
      ['Member', 0, 1],
      ['Branch', 0, 0],
    ]);
  });

  it('knows which cells are filled, with the diagonal always among them', () => {
    const { filled, yes: yeses } = matrixOf(
      yes(tool, loan),
      yes(tool, loan),
      answered(tool, branch),
    );
    expect(filled.slice(0, 2)).toEqual([[0, 1, 3], [1]]);
    expect(yeses.slice(0, 2)).toEqual([[1], []]);
  });

  it('leaves nesting of an object in itself out of every count', () => {
    const { objects: heads, coverage } = matrixOf(yes(tool, tool));
    expect(heads[0]).toMatchObject({ sees: 0, seenFrom: 0, asked: 0 });
    expect(coverage).toEqual({ asked: 0, total: 12 });
  });

  it('counts a cell as asked once, whatever was said', () => {
    const doubt = answered(tool, loan, 'question');
    const { coverage } = matrixOf(yes(tool, loan), doubt, answered(loan, tool, 'question'));
    expect(coverage).toEqual({ asked: 2, total: 12 });
  });

  it('reads a full row as a hub and a full column as popular', () => {
    const toMember = [yes(tool, member), yes(loan, member), yes(branch, member)];
    expect(readings(yes(tool, loan), yes(tool, branch), ...toMember)).toEqual([
      'hub',
      '',
      'popular',
      '',
    ]);
  });

  it('reads an empty row only once all of it was asked, and an empty column too', () => {
    const noes = [answered(branch, tool), answered(branch, loan), answered(branch, member)];
    const noesIn = [answered(tool, branch), answered(loan, branch), answered(member, branch)];
    expect(readings(...noes)[3]).toBe('');
    expect(readings(...noes, ...noesIn.slice(1))[3]).toBe('');
    expect(readings(...noes, ...noesIn)[3]).toBe('isolated');
    expect(readings(...noes, yes(tool, branch))[3]).toBe('leaf');
    expect(readings(...noes.slice(1))[3]).toBe('');
  });

  it('gives the same value again while nothing it shows has changed', () => {
    const document = aDocument(...objects);
    const named = applyOperation(document, {
      type: 'role.create',
      record: {
        kind: 'role',
        id: tool.id,
        name: 'A',
        roleKind: 'person',
        isArchived: false,
        definition: '',
        orderKey: '',
      },
    });
    expect(named.ok && nestedObjectMatrix(named.value.document)).toBe(nestedObjectMatrix(document));
  });
});

describe('nested cells', () => {
  const document = aDocument(...objects, yes(tool, loan), answered(loan, tool, 'question'));
  const stateOf = (from: typeof tool, to: typeof tool) =>
    nestedCellState(saidOfCell(document, from.id, to.id));

  it('tells unasked, yes and question apart, in one direction only', () => {
    expect(stateOf(tool, loan)).toBe('yes');
    expect(stateOf(loan, tool)).toBe('question');
    expect(stateOf(member, tool)).toBe('unasked');
  });

  it('selects records that another cell’s change leaves alone', () => {
    const changed = applyOperation(document, {
      type: 'answer.create',
      record: answered(member, tool),
    });
    expect(changed.ok).toBe(true);
    const after = changed.ok ? changed.value.document : document;
    const before = recordsOfCell(document, tool.id, loan.id);
    expect(recordsOfCell(after, tool.id, loan.id)[0]).toBe(before[0]);
    expect(recordsOfCell(after, tool.id, loan.id)).toHaveLength(1);
    expect(recordsOfCell(after, member.id, tool.id)).toHaveLength(1);
  });
});
