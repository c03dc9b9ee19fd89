'use client';

import { useEffect, useRef } from 'react';

import { isElsewhere } from './is-elsewhere';

/** What a screen's keys do, by `KeyboardEvent.key`. */
export type ViewKeys = Readonly<Record<string, () => void>>;

/** Listens for a screen's single keys, wherever the focus is but in a field, a menu or a dialog. */
export function useViewKeys(keys: ViewKeys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const answerKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
      if (isElsewhere(event.target)) return;
      const act = Object.hasOwn(current.current, event.key)
        ? current.current[event.key]
        : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', answerKey);
    return () => window.removeEventListener('keydown', answerKey);
  }, []);
}
