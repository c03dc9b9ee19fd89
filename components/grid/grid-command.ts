import { type GridPosition, type KeyStroke } from './grid-navigation';

/** What a key or a pointer asks of the focused cell. */
export type GridCommand = { readonly at: GridPosition } & (
  | { readonly type: 'edit' }
  /** Takes the cell to its next state. */
  | { readonly type: 'cycle' }
  | { readonly type: 'clear' }
  /** A character typed on the cell: the start of a text, or a short cut. */
  | { readonly type: 'type'; readonly text: string }
);

const commandTypes: Readonly<Record<string, 'edit' | 'cycle' | 'clear'>> = {
  Enter: 'edit',
  F2: 'edit',
  ' ': 'cycle',
  Delete: 'clear',
  Backspace: 'clear',
};

/** The command of a key; nothing for keys that belong to the page, the browser or the navigation. */
export function commandOfKey(
  at: GridPosition,
  { key, withControl }: KeyStroke,
): GridCommand | undefined {
  if (withControl) return undefined;
  const type = commandTypes[key];
  if (type !== undefined) return { type, at };
  return /^.$/u.test(key) ? { type: 'type', text: key, at } : undefined;
}
