import { refusalsText } from '@/lib/client/document/gather-refusals';
import { counted } from '@/lib/shared/counted';

/** "You have no access to this project any more. Your 2 unsaved edits are kept for you to download." */
export function goneText(unsaved: number): string {
  const gone = 'You have no access to this project any more.';
  if (unsaved === 0) return gone;
  return `${gone} Your ${counted(unsaved, 'unsaved edit')} ${unsaved === 1 ? 'is' : 'are'} kept in this browser.`;
}

/** "Not saved: 3 edits. As a viewer you can’t do this. (3×) They are kept until you dismiss them." */
export function setAsideText(reasons: readonly string[]): string {
  if (reasons.length === 1)
    return `1 edit is not saved: ${refusalsText(reasons)} It is kept until you dismiss it.`;
  return `Not saved: ${refusalsText(reasons)} They are kept until you dismiss them.`;
}
