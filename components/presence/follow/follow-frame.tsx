'use client';

import { useEffect, useEffectEvent, useState } from 'react';

import { Button } from '@/components/ui/button';
import { useToasts } from '@/components/ui/toast';
import { hueOf } from '@/lib/client/presence/hue-of';
import { useOthers } from '@/lib/client/presence/use-people';

import { followedTab } from './follow-step';
import { useFollowedPath } from './use-followed-path';

/** A reload or a server that restarts takes no longer. */
const backWithinMs = 5_000;
const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock']);

type FollowFrameProps = {
  readonly projectId: string;
  readonly userId: string;
  readonly onEnd: () => void;
};

/** Goes where a person goes, and says so around the screen, until a key, a press, scrolling, Back, or their leaving ends it. */
export function FollowFrame({ projectId, userId, onEnd }: FollowFrameProps) {
  const { announce } = useToasts();
  const tabs = useOthers().filter((tab) => tab.userId === userId);
  const [last, setLast] = useState(() => followedTab(tabs, undefined));
  const tab = followedTab(tabs, last?.connectionId);
  if (tab && tab !== last) setLast(tab);
  useFollowedPath(projectId, { path: tab?.path, onAstray: onEnd });

  const name = last?.name ?? '';
  const end = useEffectEvent(onEnd);
  const leave = useEffectEvent(() => {
    if (name !== '') announce({ text: `${name} left`, isPassing: true });
    onEnd();
  });
  const isHere = tab !== undefined;
  useEffect(() => {
    if (isHere) return undefined;
    const timer = setTimeout(() => leave(), backWithinMs);
    return () => clearTimeout(timer);
  }, [isHere]);

  useEffect(() => {
    const answerKey = (event: KeyboardEvent) => {
      if (modifiers.has(event.key) || (event.key !== 'Escape' && isOfFollowing(event))) return;
      end();
    };
    const answerHand = (event: Event) => {
      if (!isOfFollowing(event)) end();
    };
    const ending = new AbortController();
    const { signal } = ending;
    // Before the screen answers it: what it then does is one's own again.
    window.addEventListener('keydown', answerKey, { capture: true, signal });
    for (const sign of ['pointerdown', 'wheel', 'touchmove'] as const)
      window.addEventListener(sign, answerHand, { capture: true, passive: true, signal });
    // Also where Back stays on the screen, or leads to it.
    window.addEventListener('popstate', () => end(), { capture: true, signal });
    return () => ending.abort();
  }, []);

  const hue = `var(--presence-${hueOf(userId)})`;
  return (
    <div
      className="pointer-events-none fixed inset-0 z-40 flex items-end justify-center border-2 pb-22 md:pb-10"
      style={{ borderColor: hue }}
    >
      <span
        data-follow
        className="pointer-events-auto rounded shadow-float"
        style={{ backgroundColor: hue }}
      >
        <Button
          onPress={onEnd}
          aria-label={`Following ${name}. Stop`}
          className="max-w-80 border-0 text-xs hover:bg-transparent pressed:bg-transparent"
        >
          <span className="truncate" style={{ color: 'var(--on-presence)' }}>
            Following {name} · Esc
          </span>
        </Button>
      </span>
    </div>
  );
}

/** What begins and ends following is no way of going one's own. */
function isOfFollowing({ target }: Event): boolean {
  return target instanceof Element && target.closest('[data-follow]') !== null;
}
