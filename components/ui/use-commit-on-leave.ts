import { useRef } from 'react';

type CommitOnLeave = {
  /** Says that a key has ended the edit. To be called before the focus moves or the field goes. */
  readonly end: () => void;
  /** Says that something is typed again in a field that stayed after its end. */
  readonly resume: () => void;
  /** For `onBlur`: commits, unless a key has ended the edit already. */
  readonly leave: (commit: () => void) => void;
};

/**
 * For a field that saves when it is left: a key that ends the edit often moves the focus before the next render, and
 * the leaving that follows would save once more, or save what Escape has just given up.
 */
export function useCommitOnLeave(): CommitOnLeave {
  const hasEnded = useRef(false);
  return {
    end: () => {
      hasEnded.current = true;
    },
    resume: () => {
      hasEnded.current = false;
    },
    leave: (commit) => {
      const wasEnded = hasEnded.current;
      hasEnded.current = false;
      if (!wasEnded) commit();
    },
  };
}
