// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';

import { gridInHands } from '../testing/grid-in-hands';
import { type ShownGrid } from '../testing/show-grid';

const { onCommand, selected, show } = gridInHands();

describe('pointers', () => {
  const click = async (grid: ShownGrid, place: string, more?: PointerEventInit) => {
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'click'])
      await grid.point(type, place, { detail: 1, ...more });
  };

  it('focus a cell or a head', async () => {
    const grid = await show();
    await click(grid, '3:2');
    expect(grid.focused()).toBe('3:2');
    await click(grid, '-1:4');
    expect(grid.focused()).toBe('-1:4');
    expect(onCommand).not.toHaveBeenCalled();
  });

  it('select by Shift and by drawing over cells', async () => {
    const grid = await show();
    await click(grid, '3:2');
    await click(grid, '5:1', { shiftKey: true });
    expect(selected()).toBe('3–5 × 1–2');
    await grid.point('pointerdown', '1:1');
    await grid.point('pointermove', '2:3');
    await grid.point('pointermove', '4:4');
    await grid.point('pointerup', '4:4');
    expect(selected()).toBe('1–4 × 1–4');
    await grid.point('pointermove', '6:5');
    expect(selected()).toBe('1–4 × 1–4');
    await grid.point('pointerdown', '1:1');
    await grid.point('pointermove', '2:2');
    await grid.point('pointermove', '6:5', { buttons: 0 });
    expect(selected()).toBe('1–2 × 1–2');
  });

  it('edit by a double click, and by a tap on the focused cell', async () => {
    const grid = await show();
    await grid.point('dblclick', '2:2');
    expect(onCommand).toHaveBeenLastCalledWith(
      expect.objectContaining({ type: 'edit', at: { row: 2, column: 2 } }),
    );
    onCommand.mockClear();
    await click(grid, '3:3', { pointerType: 'touch' });
    expect(grid.focused()).toBe('3:3');
    expect(onCommand).not.toHaveBeenCalled();
    await click(grid, '3:3', { pointerType: 'touch' });
    await grid.point('dblclick', '3:3');
    expect(onCommand).toHaveBeenCalledOnce();
  });

  it('neither focus nor select where a finger scrolls', async () => {
    const grid = await show();
    const touch = { pointerType: 'touch' } as const;
    await grid.point('pointerdown', '3:3', touch);
    await grid.point('pointermove', '2:3', touch);
    await grid.point('pointercancel', '2:3', touch);
    expect(grid.focused()).toBe('0:0');
    expect(selected()).toBeUndefined();
  });

  it('leave buttons in cells to themselves', async () => {
    const grid = await show({ renderCell: () => <button type="button">Open</button> });
    const button = grid.cell('3:3').querySelector('button');
    const pressed = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    await act(async () => void button?.dispatchEvent(pressed));
    await act(async () => button?.click());
    expect(pressed.defaultPrevented).toBe(false);
    expect(grid.focused()).toBe('0:0');
  });
});

it('selects from a button in a cell on, and with Shift up to it, without pressing it', async () => {
  const onPress = vi.fn<() => void>();
  const grid = await show({
    renderCell: () => (
      <button type="button" onClick={onPress}>
        Open
      </button>
    ),
  });
  const onButton = async (type: string, place: string, more?: PointerEventInit) =>
    grid.point(type, place, { ...more, detail: 1 }, 'button');
  await onButton('pointerdown', '2:2');
  await onButton('pointermove', '2:2');
  expect(selected()).toBeUndefined();
  await onButton('pointermove', '4:3');
  await onButton('pointerup', '4:3');
  expect(selected()).toBe('2–4 × 2–3');
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'click'])
    await onButton(type, '5:4', { shiftKey: true });
  expect(selected()).toBe('2–5 × 2–4');
  expect(onPress).not.toHaveBeenCalled();
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'click'])
    await onButton(type, '5:4');
  expect(onPress).toHaveBeenCalledOnce();
});

describe('near an edge', () => {
  const aFrame = () =>
    act(async () => {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    });

  it('nothing scrolls under a press that trembles, until it has left its cell', async () => {
    const grid = await show();
    const scrollBy = vi.spyOn(grid.element, 'scrollBy').mockReturnValue();
    await grid.point('pointerdown', '2:0', { clientX: 110 });
    await grid.point('pointermove', '2:0', { clientX: 109 });
    await aFrame();
    await aFrame();
    expect(scrollBy).not.toHaveBeenCalled();
    expect(selected()).toBeUndefined();
    await grid.point('pointermove', '3:0', { clientX: 109 });
    await aFrame();
    await aFrame();
    expect(scrollBy).toHaveBeenCalled();
    await grid.point('pointerup', '3:0');
  });
});
