'use client';

import { useEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

import { useMediaQuery } from '@/components/ui/use-media-query';

import { keepFold, keptFold } from './kept-fold';

type Panel = {
  readonly isShown: boolean;
  readonly setShown: (isShown: boolean) => void;
  readonly panelRef: RefObject<HTMLElement | null>;
  readonly toggleRef: RefObject<HTMLButtonElement | null>;
};

let showCurrent: (() => void) | undefined;

/** Shows the panel of the screen that is open, for what goes into it by a key: it is there when this returns. */
export function showPanel(): void {
  flushSync(() => showCurrent?.());
}

/**
 * The panel of a screen. Beside the view it is shown until somebody folds it, on every screen of this browser; where there
 * is no room for that, it stands under the view when asked for. Ctrl/⌘+\ does what its button does.
 */
export function usePanel(): Panel {
  const isBeside = useMediaQuery('(width >= 64rem)');
  const [isFolded, setFolded] = useState(keptFold);
  const [isOpenBelow, setOpenBelow] = useState(false);
  const panelRef = useRef<HTMLElement>(null);
  const toggleRef = useRef<HTMLButtonElement>(null);
  const isShown = isBeside ? !isFolded : isOpenBelow;
  const setShown = (shown: boolean) => {
    // What is not shown any more can't keep the keyboard.
    if (!shown && panelRef.current?.contains(document.activeElement)) toggleRef.current?.focus();
    if (!isBeside) return setOpenBelow(shown);
    setFolded(!shown);
    keepFold(!shown);
  };
  useEffect(() => {
    showCurrent = () => setShown(true);
    return () => {
      showCurrent = undefined;
    };
  });
  useEffect(() => {
    const answerKey = (event: KeyboardEvent) => {
      if (event.key !== '\\' || !(event.ctrlKey || event.metaKey) || !toggleRef.current) return;
      event.preventDefault();
      setShown(!isShown);
    };
    window.addEventListener('keydown', answerKey);
    return () => window.removeEventListener('keydown', answerKey);
  });
  return { isShown, setShown, panelRef, toggleRef };
}
