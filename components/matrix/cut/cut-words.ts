import { type CellMove } from '@/lib/orca/edits/cell-move';
import { counted } from '@/lib/shared/counted';

/** What was done by cutting, and what may follow. */
export function cutText(count: number): string {
  const them = count === 1 ? 'it' : 'them';
  return `${counted(count, 'cell')} cut. Paste moves ${them}; Esc leaves ${them}.`;
}

/** What a move did, where that is worth a word with a way back: where one does not see all of it, or something went. */
export function moveText(move: Omit<CellMove, 'operations'>): string | undefined {
  const { movedCount, replacedCount, replacedWords, leftBehind, strandedCount } = move;
  const sentences = [
    movedCount > 0 ? `${counted(movedCount, 'cell')} moved.` : '',
    replacedCount > 0 ? `What stood in ${counted(replacedCount, 'cell')} there is replaced.` : '',
    replacedWords === '' ? '' : `Taken out with it: ${replacedWords}.`,
    leftBehind === '' ? '' : `Not moved along and taken out: ${leftBehind}.`,
    strandedCount > 0
      ? `${counted(strandedCount, 'verb')} ${strandedCount === 1 ? 'stays with its object' : 'stay with their objects'}, where nobody may use ${strandedCount === 1 ? 'it' : 'them'} yet.`
      : '',
  ].filter((sentence) => sentence !== '');
  const isAllSeen = movedCount <= 1 && sentences.length === movedCount;
  return isAllSeen ? undefined : sentences.join(' ');
}
