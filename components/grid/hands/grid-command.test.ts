import { describe, expect, it } from 'vitest';

import { aboutCells, commandOfKey } from './grid-command';

const onCell = { at: { row: 1, column: 2 }, block: { top: 1, bottom: 3, left: 2, right: 2 } };
const onRowHead = { at: { row: 1, column: -1 }, block: { top: 1, bottom: 1, left: 0, right: 9 } };
const onColumnHead = {
  at: { row: -1, column: 2 },
  block: { top: 0, bottom: 9, left: 2, right: 2 },
};

const none = { withControl: false, withShift: false, withAlt: false };
const press = (key: string, modifiers: Partial<typeof none> = {}, where = onCell) =>
  commandOfKey(where, { key, ...none, ...modifiers });
const alt = { withAlt: true };

describe('commandOfKey', () => {
  it('edits, cycles and clears, and says which block is meant', () => {
    expect(press('Enter')).toEqual({ type: 'edit', ...onCell });
    expect(press('F2')).toEqual({ type: 'edit', ...onCell });
    expect(press(' ')).toEqual({ type: 'cycle', ...onCell });
    expect(press('Delete')).toEqual({ type: 'clear', ...onCell });
    expect(press('Backspace')).toEqual({ type: 'clear', ...onCell });
  });

  it('goes to the details of a cell or head', () => {
    expect(press('Enter', { withShift: true })).toEqual({ type: 'details', ...onCell });
    const ofHead = press('Enter', { withShift: true }, onRowHead);
    expect(ofHead).toEqual({ type: 'details', ...onRowHead });
    expect(ofHead && aboutCells(ofHead)).toEqual(ofHead);
  });

  it('hands on what is typed, whatever the script', () => {
    expect(press('y')).toEqual({ type: 'type', text: 'y', ...onCell });
    expect(press('?', { withShift: true })).toEqual({ type: 'type', text: '?', ...onCell });
    expect(press('𝒜')).toEqual({ type: 'type', text: '𝒜', ...onCell });
  });

  it('renames and clears a head by the keys of a cell', () => {
    expect(press('Enter', {}, onRowHead)).toEqual({ type: 'edit', ...onRowHead });
    expect(press('F2', {}, onColumnHead)).toEqual({ type: 'edit', ...onColumnHead });
    expect(press('Delete', {}, onColumnHead)).toEqual({ type: 'clear', ...onColumnHead });
  });

  it('moves a head along its axis', () => {
    expect(press('ArrowUp', alt, onRowHead)).toEqual({ type: 'move', by: -1, ...onRowHead });
    expect(press('ArrowDown', alt, onRowHead)).toEqual({ type: 'move', by: 1, ...onRowHead });
    expect(press('ArrowLeft', alt, onColumnHead)).toEqual({
      type: 'move',
      by: -1,
      ...onColumnHead,
    });
    expect(press('ArrowRight', alt, onColumnHead)).toEqual({
      type: 'move',
      by: 1,
      ...onColumnHead,
    });
    expect(press('ArrowLeft', alt, onRowHead)).toBeUndefined();
    expect(press('ArrowUp', alt, onColumnHead)).toBeUndefined();
    expect(press('ArrowUp', alt, onCell)).toBeUndefined();
  });

  it('inserts after a head, on keyboards without Insert too', () => {
    expect(press('Insert', {}, onRowHead)).toEqual({ type: 'insert', ...onRowHead });
    expect(press('Enter', alt, onColumnHead)).toEqual({ type: 'insert', ...onColumnHead });
    expect(press('Insert')).toBeUndefined();
    expect(press('Enter', alt)).toBeUndefined();
  });

  it('leaves the keys of the page alone, and those that make columns wider', () => {
    expect(press('Escape')).toBeUndefined();
    expect(press('Tab')).toBeUndefined();
    expect(press('z', { withControl: true })).toBeUndefined();
    expect(press('z', alt)).toBeUndefined();
    expect(press('ArrowLeft', { withAlt: true, withShift: true }, onColumnHead)).toBeUndefined();
  });
});

describe('aboutCells', () => {
  it('is about the cells that are selected from a head, unless it is the head that is edited or moved', () => {
    const ofHead = (type: 'clear' | 'cycle' | 'edit' | 'insert') =>
      aboutCells({ type, ...onRowHead }).at;
    expect(ofHead('clear')).toEqual({ row: 1, column: 0 });
    expect(ofHead('cycle')).toEqual({ row: 1, column: 0 });
    expect(ofHead('edit')).toEqual(onRowHead.at);
    expect(ofHead('insert')).toEqual(onRowHead.at);
  });

  it('leaves a cell where it is', () => {
    const at = { row: 3, column: 2 };
    expect(aboutCells({ type: 'clear', at, block: onCell.block }).at).toEqual(at);
  });
});
