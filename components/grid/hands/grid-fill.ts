import { cellsOf, isInBlock, type GridBlock } from './grid-block';
import { type GridPosition, type KeyStroke } from './grid-navigation';

/** Whether a key asks to fill down (Control or Command and D) or to the right (and R). */
export function isFillKey({ key, withControl, withShift, withAlt }: KeyStroke): boolean {
  return withControl && !withShift && !withAlt && /^[dr]$/i.test(key);
}

/** What `from`, a part of `block`, says goes on into the rest of it. */
type Fill = { readonly from: GridBlock; readonly block: GridBlock };

/**
 * Fills a block from its first row or column; where it is one row or column only, from the one before it. Nothing where
 * there is none before it.
 */
export function fillOfKey(block: GridBlock, { key }: Pick<KeyStroke, 'key'>): Fill | undefined {
  const isDown = key.toLowerCase() === 'd';
  const top = isDown && block.top === block.bottom ? block.top - 1 : block.top;
  const left = !isDown && block.left === block.right ? block.left - 1 : block.left;
  if (top < 0 || left < 0) return undefined;
  const from = isDown ? { ...block, top, bottom: top } : { ...block, left, right: left };
  return { from, block: { ...block, top, left } };
}

/** A block with the handle at its corner drawn to a cell: it grows along one axis, the one it was drawn further on. */
export function drawnBlock(from: GridBlock, to: GridPosition): GridBlock {
  const down = beyond(to.row, from.top, from.bottom);
  const right = beyond(to.column, from.left, from.right);
  return Math.abs(down) >= Math.abs(right)
    ? { ...from, top: Math.min(from.top, from.top + down), bottom: from.bottom + Math.max(0, down) }
    : {
        ...from,
        left: Math.min(from.left, from.left + right),
        right: from.right + Math.max(0, right),
      };
}

/** Which cell a fill copies into which: what `from` says is repeated over the rest of the block, on from its edges. */
export function fillPairs({ from, block }: Fill): readonly {
  readonly from: GridPosition;
  readonly to: GridPosition;
}[] {
  const height = from.bottom - from.top + 1;
  const width = from.right - from.left + 1;
  return [...cellsOf(block)]
    .filter((to) => !isInBlock(to, from))
    .map((to) => ({
      from: {
        row: from.top + around(to.row - from.top, height),
        column: from.left + around(to.column - from.left, width),
      },
      to,
    }));
}

/** How far a place lies outside two ends: negative before the first, 0 between them. */
function beyond(place: number, first: number, last: number): number {
  if (place < first) return place - first;
  return Math.max(0, place - last);
}

function around(offset: number, length: number): number {
  return ((offset % length) + length) % length;
}
