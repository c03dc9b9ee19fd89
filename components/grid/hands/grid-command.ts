import { type GridBlock } from './grid-block';
import { isHead, type GridPosition, type KeyStroke } from './grid-navigation';

/**
 * What a key or a pointer asks of the focused cell or head (row or column -1), and of the block selected around it;
 * without a selection the block is the cell alone, or the cells of the row or column that the head is of.
 */
export type GridCommand = CommandPlace &
  (
    | { readonly type: 'edit' }
    /** Goes to what is said about the cell or head beside the grid. */
    | { readonly type: 'details' }
    /** Takes the cell to its next state. */
    | { readonly type: 'cycle' }
    | { readonly type: 'clear' }
    /** A character typed on the cell: the start of a text, or a short cut. */
    | { readonly type: 'type'; readonly text: string }
    /** On a head: one place back (-1) or on (1) among its like. */
    | { readonly type: 'move'; readonly by: -1 | 1 }
    /** On a head: one more of its like, right after it. */
    | { readonly type: 'insert' }
    /** What `from`, a part of `block`, says goes on into the rest of it; `fillPairs` says which cell into which. */
    | { readonly type: 'fill'; readonly from: GridBlock }
  );

type CommandPlace = { readonly at: GridPosition; readonly block: GridBlock };

const commandTypes: Readonly<Record<string, 'edit' | 'cycle' | 'clear'>> = {
  Enter: 'edit',
  F2: 'edit',
  ' ': 'cycle',
  Delete: 'clear',
  Backspace: 'clear',
};

/**
 * The command of a key; nothing for keys that belong to the page, the browser or the navigation. On a head, Alt and an
 * arrow along its axis moves it, and Insert adds one after it, as does Alt+Enter: keyboards of Macs have no Insert.
 */
export function commandOfKey(where: CommandPlace, stroke: KeyStroke): GridCommand | undefined {
  const { key, withControl, withShift, withAlt } = stroke;
  if (withControl) return undefined;
  const ofHead = isHead(where.at) && !withShift ? headCommand(where, stroke) : undefined;
  if (ofHead || withAlt) return ofHead;
  if (key === 'Enter' && withShift) return { type: 'details', ...where };
  const type = commandTypes[key];
  if (type !== undefined) return withShift ? undefined : { type, ...where };
  return /^.$/u.test(key) ? { type: 'type', text: key, ...where } : undefined;
}

const headCommands: ReadonlySet<GridCommand['type']> = new Set([
  'edit',
  'details',
  'move',
  'insert',
]);

/** Where cells are selected from a head, to clear, type or fill is about those cells, and not about what the head is of. */
export function aboutCells(command: GridCommand): GridCommand {
  const { at, block } = command;
  if (!isHead(at) || headCommands.has(command.type)) return command;
  return { ...command, at: { row: block.top, column: block.left } };
}

const rowMoves: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };
const columnMoves: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1 };

function headCommand(where: CommandPlace, { key, withAlt }: KeyStroke): GridCommand | undefined {
  if (key === (withAlt ? 'Enter' : 'Insert')) return { type: 'insert', ...where };
  const by = (where.at.row < 0 ? columnMoves : rowMoves)[key];
  return withAlt && by !== undefined ? { type: 'move', by, ...where } : undefined;
}
