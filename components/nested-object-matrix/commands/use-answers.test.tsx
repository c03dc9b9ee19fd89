// @vitest-environment happy-dom
import { act, useEffect } from 'react';
import { afterEach, expect, it } from 'vitest';

import { placeOf } from '@/components/presence/cells/place-of';
import { aPerson } from '@/components/presence/testing/a-person';
import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { type OrcaRecord } from '@/lib/orca/model/record';
import { aDocument, anObject, aRelationship } from '@/lib/orca/testing/builders';
import { nestedCellState, saidOfCell } from '@/lib/orca/views/nested/nested-cell';

import { useAnswers, type AnswerCells } from './use-answers';

const [tool, loan, member] = [anObject(), anObject(), anObject()];
const cells = [
  { rowId: tool.id, columnId: loan.id },
  { rowId: tool.id, columnId: member.id },
] as const;
const [first, second] = cells;

let project: MountedProject;
let answer: AnswerCells = () => {};
const hold = (next: AnswerCells) => {
  answer = next;
};

function Keys() {
  const answers = useAnswers();
  useEffect(() => hold(answers), [answers]);
  return null;
}

const open = async (...records: readonly OrcaRecord[]) => {
  project = await mountInProject(aDocument(tool, loan, member, ...records), <Keys />);
};
afterEach(() => project.unmount());

const states = () =>
  cells.map(({ rowId, columnId }) =>
    nestedCellState(saidOfCell(project.store.document(), rowId, columnId)),
  );
const said = () => document.body.textContent;
const miaEdits = async () => {
  const place = placeOf.nestedCell(first.rowId, first.columnId);
  const mia = aPerson({ name: 'Mia', editing: { place, sinceMs: 1 } });
  await act(async () => project.link.say({ type: 'people', present: [mia], left: [] }));
};

it('takes a whole block to what comes after its leading cell, and one undo takes it back', async () => {
  await open(aRelationship({ fromId: first.rowId, toId: first.columnId, orderKey: 'a0' }));
  await act(async () => answer(cells, 'next', second));
  expect(states()).toEqual(['yes', 'yes']);
  await act(async () => answer(cells, 'next', second));
  expect(states()).toEqual(['no', 'no']);
  await act(async () => void project.store.undo());
  expect(states()).toEqual(['yes', 'yes']);
});

it('leaves what somebody else edits, and says so', async () => {
  await open();
  await miaEdits();
  await act(async () => answer(cells, 'yes'));
  expect(states()).toEqual(['unasked', 'yes']);
  expect(said()).toContain('1 cell left as it is: Mia is editing there.');
  await act(async () => answer([first], 'yes'));
  expect(states()).toEqual(['unasked', 'yes']);
  expect(said()).toContain('Mia is editing this.');
});

it('offers back what was written in a block that is cleared', async () => {
  await open(aRelationship({ fromId: first.rowId, toId: first.columnId, label: 'is lent in' }));
  await act(async () => answer(cells, 'unasked'));
  expect(said()).toContain('1 cell cleared. What was written in it is gone.');
  expect(said()).toContain('Undo');
});
