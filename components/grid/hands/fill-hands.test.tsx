// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it } from 'vitest';

import { gridInHands } from '../testing/grid-in-hands';
import { type GridBlock } from './grid-block';

const { onCommand, selected, show } = gridInHands();

describe('filling', () => {
  const fill = (from: GridBlock, block: GridBlock): unknown =>
    expect.objectContaining({ type: 'fill', from, block });

  it('goes down and to the right by keys, and never loads the page again', async () => {
    const grid = await show();
    expect(await grid.press('Control+r')).toBe(true);
    expect(onCommand).not.toHaveBeenCalled();
    await grid.press('Shift+ArrowDown');
    await grid.press('Control+d');
    expect(onCommand).toHaveBeenLastCalledWith(
      fill({ top: 0, bottom: 0, left: 0, right: 0 }, { top: 0, bottom: 1, left: 0, right: 0 }),
    );
  });

  it('goes as far as the handle is drawn, and keeps that selected', async () => {
    const grid = await show();
    const handle = grid.element.querySelector('[data-grid-control]');
    const down = new PointerEvent('pointerdown', { pointerId: 1, isPrimary: true, bubbles: true });
    await act(async () => void handle?.dispatchEvent(down));
    await grid.point('pointermove', '3:0');
    expect(grid.element.querySelector('[data-grid-block=drawn]')).not.toBeNull();
    await grid.point('pointerup', '3:0');
    await grid.point('click', '3:0', { detail: 1 });
    const block = { top: 0, bottom: 3, left: 0, right: 0 };
    expect(onCommand).toHaveBeenLastCalledWith(
      fill({ top: 0, bottom: 0, left: 0, right: 0 }, block),
    );
    expect(selected()).toBe('0–3 × 0–0');
    expect(grid.focused()).toBe('0:0');
  });

  it('goes as far as a hand draws the handle that is faster than the picture', async () => {
    const grid = await show();
    const handle = grid.element.querySelector('[data-grid-control]');
    const down = new PointerEvent('pointerdown', { pointerId: 1, isPrimary: true, bubbles: true });
    await act(async () => void handle?.dispatchEvent(down));
    const at = { pointerId: 1, buttons: 1, clientX: 150, clientY: 180 };
    await act(async () => {
      window.dispatchEvent(new PointerEvent('pointermove', at));
      window.dispatchEvent(new PointerEvent('pointerup', at));
    });
    expect(onCommand).toHaveBeenLastCalledWith(
      fill({ top: 0, bottom: 0, left: 0, right: 0 }, { top: 0, bottom: 3, left: 0, right: 0 }),
    );
  });

  it('comes to nothing by Escape', async () => {
    const grid = await show();
    const handle = grid.element.querySelector('[data-grid-control]');
    const down = new PointerEvent('pointerdown', { pointerId: 1, isPrimary: true, bubbles: true });
    await act(async () => void handle?.dispatchEvent(down));
    await grid.point('pointermove', '3:0');
    await grid.press('Escape');
    await grid.point('pointerup', '3:0');
    expect(onCommand).not.toHaveBeenCalled();
    expect(grid.element.querySelector('[data-grid-block]')).toBeNull();
  });
});
