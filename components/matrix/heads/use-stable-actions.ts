'use client';

import { useEffect, useMemo, useRef } from 'react';

import { type HeadActions } from './head-actions';

/** The same actions under functions that stay, so that heads render only for what is edited in them. */
export function useStableActions(actions: HeadActions): HeadActions {
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  const { editing } = actions;
  return useMemo(
    () => ({
      editing,
      answer: (...asked) => current.current.answer(...asked),
      begin: (...asked) => current.current.begin(...asked),
      move: (...asked) => current.current.move(...asked),
      remove: (...asked) => current.current.remove(...asked),
      open: (...asked) => current.current.open(...asked),
      end: (...asked) => current.current.end(...asked),
    }),
    [editing],
  );
}
