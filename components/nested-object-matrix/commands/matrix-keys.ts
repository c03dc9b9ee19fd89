import { gridKeys } from '@/components/matrix/grid-keys';
import { type MatrixKeys } from '@/components/matrix/view/view-settings';

/** The keys of the nested-object matrix, as they are listed for people. */
export const matrixKeys: MatrixKeys = [
  { keys: 'y', does: 'Yes' },
  { keys: 'n', does: 'No' },
  { keys: '?', does: 'Question' },
  { keys: 'Space', does: 'Next answer' },
  { keys: 'Del', does: 'Not asked' },
  { keys: '*', does: 'Yes, any number' },
  { keys: '+', does: 'Yes, at least one' },
  { keys: '0…9', does: 'Yes, how many' },
  { keys: 'a…z', does: 'A word: what it says in words' },
  { keys: 'Enter', does: 'Describe; on a head: rename' },
  { keys: 'Shift Enter', does: 'To what its list requires; with Esc back' },
  { keys: 'Ctrl Enter', does: 'Done, and to the cell below' },
  { keys: 's', does: 'Swap the two directions' },
  { keys: 'm', does: 'Next reverse that was not asked' },
  ...gridKeys,
];
