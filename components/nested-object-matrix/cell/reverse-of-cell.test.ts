import { expect, it } from 'vitest';

import { aDocument, anObject, aRelationship } from '@/lib/orca/testing/builders';

import { reverseOfCell } from './reverse-of-cell';

const tool = anObject();
const loan = anObject();
const itself = aRelationship({ fromId: tool.id, toId: tool.id, max: 3 });
const there = aRelationship({ fromId: tool.id, toId: loan.id });
const back = aRelationship({ fromId: loan.id, toId: tool.id, max: 1 });

it('is the other direction where the notation has both ends, and of an object with itself the same', () => {
  const document = aDocument(tool, loan, itself, there, back);
  const at = (rowId: string, columnId: string) =>
    reverseOfCell(document, { rowId, columnId }, 'ratio');
  expect(at(tool.id, loan.id)).toEqual([false, back]);
  expect(at(tool.id, tool.id)).toEqual([false, itself]);
  expect(reverseOfCell(document, { rowId: tool.id, columnId: tool.id }, 'range')).toEqual([false]);
});

it('is missing where nobody asked', () => {
  const document = aDocument(tool, loan, there);
  expect(reverseOfCell(document, { rowId: tool.id, columnId: loan.id }, 'crow')).toEqual([true]);
});
