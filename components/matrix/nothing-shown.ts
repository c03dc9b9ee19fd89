import { type MatrixView } from './view/matrix-view';

/** Why no object is left to show in a matrix that has some, in a sentence. */
export function nothingShown({ filter, hidesEmpty }: Pick<MatrixView, 'filter' | 'hidesEmpty'>) {
  if (filter === '') return 'Nothing is said in any row or column yet, and empty ones are hidden.';
  return hidesEmpty
    ? `No object called “${filter}” has anything in its row or column, and empty ones are hidden.`
    : `No object is called “${filter}”.`;
}
