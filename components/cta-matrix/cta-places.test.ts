import { describe, expect, it } from 'vitest';

import {
  addressOfFocus,
  cellsInBlock,
  ctaOrder,
  focusAt,
  focusOfAddress,
  positionOf,
  shownPosition,
  type CtaFocus,
} from './cta-places';

const upright = ctaOrder(['tool', 'loan'], ['member', 'librarian', null], false);
const turned = ctaOrder(['tool', 'loan'], ['member', 'librarian', null], true);

describe('places of the CTA matrix', () => {
  const focuses: readonly CtaFocus[] = [
    { on: 'cell', objectId: 'loan', roleId: 'member' },
    { on: 'cell', objectId: 'loan', roleId: null },
    { on: 'object', objectId: 'loan' },
    { on: 'role', roleId: 'librarian' },
    { on: 'role', roleId: null },
  ];

  it('come back from where they stand, upright and turned round', () => {
    for (const order of [upright, turned]) {
      for (const focus of focuses) expect(focusAt(order, positionOf(order, focus))).toEqual(focus);
    }
  });

  it('come back from their address', () => {
    for (const focus of focuses) {
      expect(focusOfAddress(upright, addressOfFocus(focus))).toEqual(focus);
      expect(focusOfAddress(turned, addressOfFocus(focus))).toEqual(focus);
    }
  });

  it('are objects down and roles across, or the other way round', () => {
    const cell: CtaFocus = { on: 'cell', objectId: 'loan', roleId: null };
    expect(positionOf(upright, cell)).toEqual({ row: 1, column: 2 });
    expect(positionOf(turned, cell)).toEqual({ row: 2, column: 1 });
    expect(positionOf(turned, { on: 'object', objectId: 'loan' })).toEqual({ row: -1, column: 1 });
  });

  it('are the first cell where an address names nothing that is shown', () => {
    const first = { on: 'cell', objectId: 'tool', roleId: 'member' };
    expect(focusOfAddress(upright, {})).toEqual(first);
    expect(focusOfAddress(upright, { row: 'gone', column: 'gone' })).toEqual(first);
  });

  it('are what stands where something stood that is gone, whichever way it is turned', () => {
    const gone = { row: 'gone', column: 'head' };
    const loan = { on: 'object', objectId: 'loan' };
    expect(focusOfAddress(upright, gone, { row: 1, column: -1 })).toEqual(loan);
    expect(focusOfAddress(upright, gone, { row: 9, column: -1 })).toEqual(loan);
    expect(focusOfAddress(turned, gone, { row: -1, column: 1 })).toEqual(loan);
  });

  it('are all cells of a block, row by row as shown', () => {
    const block = { top: 0, left: 0, bottom: 0, right: 1 };
    expect(cellsInBlock(upright, block)).toEqual([
      { objectId: 'tool', roleId: 'member' },
      { objectId: 'tool', roleId: 'librarian' },
    ]);
    expect(cellsInBlock(turned, block)).toEqual([
      { objectId: 'tool', roleId: 'member' },
      { objectId: 'loan', roleId: 'member' },
    ]);
  });

  it('are nowhere while they are not shown', () => {
    expect(shownPosition(upright, { on: 'object', objectId: 'gone' })).toBeUndefined();
  });

  it('are nothing at the corner', () => {
    expect(focusAt(upright, { row: -1, column: -1 })).toBeUndefined();
    expect(focusAt(upright, { row: 9, column: 9 })).toBeUndefined();
  });
});
