import { describe, expect, it } from 'vitest';

import { aCta, aDocument, anAttribute, anObject } from '@/lib/orca/testing/builders';

import {
  focusAfterRemoval,
  focusOfKey,
  headOf,
  presentFocus,
  stepFocus,
  type MapFocus,
} from './map-navigation';

const tool = anObject({ orderKey: 'a0' });
const loan = anObject({ orderKey: 'a1' });
const name = anAttribute({ objectId: tool.id, orderKey: 'a0' });
const image = anAttribute({ objectId: tool.id, orderKey: 'a1' });
const due = anAttribute({ objectId: loan.id });
const borrow = aCta({ objectId: tool.id });
const document = aDocument(tool, loan, name, image, due, borrow);
const columns = [tool.id, loan.id];

const onTool = (key: string): MapFocus => ({ objectId: tool.id, key });
const onLoan = (key: string): MapFocus => ({ objectId: loan.id, key });

describe('arrow keys in the object map', () => {
  it('go through a column, from the head over its sections', () => {
    expect(stepFocus(document, columns, headOf(tool.id), 'down')).toEqual(
      onTool(`attribute:${name.id}`),
    );
    expect(stepFocus(document, columns, onTool('new:core'), 'down')).toEqual(
      onTool('new:metadata'),
    );
    expect(stepFocus(document, columns, onTool('new:metadata'), 'last')).toEqual(
      onTool(`cta:${borrow.id}`),
    );
    expect(stepFocus(document, columns, headOf(tool.id), 'up')).toEqual(headOf(tool.id));
  });

  it('go to the same section of the next column, as far down as there is something', () => {
    expect(stepFocus(document, columns, onTool(`attribute:${name.id}`), 'right')).toEqual(
      onLoan(`attribute:${due.id}`),
    );
    expect(stepFocus(document, columns, onTool('new:core'), 'right')).toEqual(onLoan('new:core'));
    expect(stepFocus(document, columns, onTool(`cta:${borrow.id}`), 'right')).toEqual(
      headOf(loan.id),
    );
  });

  it('stay at either end', () => {
    expect(stepFocus(document, columns, headOf(tool.id), 'left')).toEqual(headOf(tool.id));
    expect(stepFocus(document, columns, headOf(loan.id), 'right')).toEqual(headOf(loan.id));
  });
});

describe('a focus whose item is gone', () => {
  it('falls back to the head of the column, or of the first column', () => {
    expect(presentFocus(document, columns, onLoan('attribute:gone'))).toEqual(headOf(loan.id));
    expect(presentFocus(document, columns, { objectId: 'gone', key: 'object:gone' })).toEqual(
      headOf(tool.id),
    );
    expect(presentFocus(document, columns, undefined)).toEqual(headOf(tool.id));
    expect(presentFocus(document, [], undefined)).toBeUndefined();
  });

  it('goes on to what comes next', () => {
    expect(focusAfterRemoval(document, onTool(`attribute:${name.id}`))).toEqual(
      onTool(`attribute:${image.id}`),
    );
    expect(focusAfterRemoval(document, onTool(`cta:${borrow.id}`))).toEqual(onTool('new:metadata'));
  });
});

it('goes to the head of the column beside with the brackets', () => {
  expect(stepFocus(document, columns, onTool('new:core'), 'next')).toEqual(headOf(loan.id));
  expect(stepFocus(document, columns, onLoan('new:core'), 'previous')).toEqual(headOf(tool.id));
});

describe('the key in an address', () => {
  it('leads to the column where its record stands', () => {
    expect(focusOfKey(document, `attribute:${due.id}`)).toEqual(onLoan(`attribute:${due.id}`));
    expect(focusOfKey(document, `object:${loan.id}`)).toEqual(headOf(loan.id));
    expect(focusOfKey(document, `cta:${borrow.id}`)).toEqual(onTool(`cta:${borrow.id}`));
  });

  it.each(['', 'attribute', 'attribute:gone', 'noun:x', 'object:gone'])(
    'leads nowhere when it is %j',
    (key) => {
      expect(focusOfKey(document, key)).toBeUndefined();
    },
  );
});
