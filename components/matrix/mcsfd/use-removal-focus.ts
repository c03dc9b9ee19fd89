'use client';

import { useCallback, useRef, type RefObject } from 'react';
import { flushSync } from 'react-dom';

type RemovalFocus = {
  /** Around the list and the button that adds to it. */
  readonly frame: RefObject<HTMLDivElement | null>;
  /** Removes the line at a place, and gives the keyboard to the one that comes up there, else to adding one. */
  readonly remove: (index: number, remove: () => void) => void;
};

/** Keeps the keyboard in a list whose lines are removed by buttons: `data-remove` in each line, `data-add` below them. */
export function useRemovalFocus(): RemovalFocus {
  const frame = useRef<HTMLDivElement>(null);
  const remove = useCallback((index: number, act: () => void) => {
    flushSync(act);
    const removers = frame.current?.querySelectorAll<HTMLElement>('[data-remove]');
    const next = removers?.[Math.min(index, removers.length - 1)];
    (next ?? frame.current?.querySelector<HTMLElement>('[data-add]'))?.focus();
  }, []);
  return { frame, remove };
}
