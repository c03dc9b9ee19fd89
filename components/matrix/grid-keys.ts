import { type MatrixKeys } from './view/view-settings';

/** The keys that both matrices have, as they are listed for people. On a Mac, Ctrl is ⌘ and Alt is ⌥. */
export const gridKeys: MatrixKeys = [
  { keys: 'F2', does: 'As Enter' },
  { keys: 'Tab', does: 'To the next cell' },
  { keys: 'Esc Tab', does: 'Out of the matrix' },
  { keys: 'Shift ↓', does: 'Select a block' },
  { keys: 'Ctrl A', does: 'Select everything' },
  { keys: 'Ctrl C', does: 'Copy; with X cut, to move; with V paste' },
  { keys: 'Ctrl D', does: 'Fill down' },
  { keys: 'Ctrl R', does: 'Fill to the right' },
  { keys: 'Alt ↓', does: 'On a head: move' },
  { keys: 'Alt Enter', does: 'On a head: add after' },
  { keys: 'Alt Shift →', does: 'On a head: a wider column; with 0 the usual width' },
  { keys: '/', does: 'Filter heads' },
];
