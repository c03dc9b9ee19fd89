import { type GridBlock } from './grid-block';
import { type GridPosition, type KeyStroke } from './grid-navigation';

/**
 * What a key or a pointer asks of the focused cell or head (row or column -1), and of the block selected around it;
 * without a selection the block is the cell alone.
 */
export type GridCommand = { readonly at: GridPosition; readonly block: GridBlock } & (
  | { readonly type: 'edit' }
  /** Takes the cell to its next state. */
  | { readonly type: 'cycle' }
  | { readonly type: 'clear' }
  /** A character typed on the cell: the start of a text, or a short cut. */
  | { readonly type: 'type'; readonly text: string }
  /** On a head: one place back (-1) or on (1) among its like. */
  | { readonly type: 'move'; readonly by: -1 | 1 }
  /** On a head: one more of its like, right after it. */
  | { readonly type: 'insert' }
  /** What `block` begins with (its first row, column, or the block `from`) goes on into the rest of it. */
  | { readonly type: 'fill'; readonly from: GridBlock }
);

type CellCommand = 'edit' | 'cycle' | 'clear';

const commandTypes: Readonly<Record<string, CellCommand>> = {
  Enter: 'edit',
  F2: 'edit',
  ' ': 'cycle',
  Delete: 'clear',
  Backspace: 'clear',
};

type CommandAt = Pick<GridCommand, 'at' | 'block'>;

/** The command of a key; nothing for keys that belong to the page, the browser or the navigation. */
export function commandOfKey(
  where: CommandAt,
  { key, withControl }: KeyStroke,
): GridCommand | undefined {
  if (withControl) return undefined;
  const type = commandTypes[key];
  if (type !== undefined) return { type, ...where };
  return /^.$/u.test(key) ? { type: 'type', text: key, ...where } : undefined;
}
