'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

import { isElsewhere } from '@/lib/client/view/is-elsewhere';

import { screenHref, screens } from './screens';

const secondKeyWithinMs = 1_200;

/** `g` then a screen's letter goes there. Keys for a field, a menu or a dialog, or held with a modifier, are left alone. */
export function useScreenKeys(projectId: string): void {
  const router = useRouter();
  useEffect(() => {
    let startedAt = -Infinity;
    const answerKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isElsewhere(event.target)) return;
      const isSecond = event.timeStamp - startedAt < secondKeyWithinMs;
      startedAt = event.key === 'g' && !isSecond ? event.timeStamp : -Infinity;
      const screen = isSecond && screens.find(({ key }) => key === event.key);
      if (!screen) return;
      event.preventDefault();
      event.stopPropagation();
      router.push(screenHref(projectId, screen.path));
    };
    // Before the screen's own keys: after `g`, a letter means a screen.
    window.addEventListener('keydown', answerKey, { capture: true });
    return () => window.removeEventListener('keydown', answerKey, { capture: true });
  }, [projectId, router]);
}
