'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef } from 'react';

import { projectPath } from '@/lib/client/presence/project-path';
import { ownAddress } from '@/lib/client/view/own-address';

import { followStep } from './follow-step';

type FollowedPath = {
  /** Below the project's: `relationships?row=…`. Undefined while nobody is there to be followed. */
  readonly path: string | undefined;
  /** This tab has come to a screen that following did not lead to. */
  readonly onAstray: () => void;
};

/**
 * Keeps this tab at somebody's path. Back leads to where one was before, not through all the places between, and ends
 * it.
 */
export function useFollowedPath(projectId: string, { path, onAstray }: FollowedPath): void {
  const router = useRouter();
  const pathname = usePathname();
  const hasLeft = useRef(false);
  const screen = projectPath(projectId, pathname, '');
  const stands = useRef(screen);
  /** Where this has led to since the tab last arrived; a slow screen may come after the next was asked for. */
  const asked = useRef(new Set<string>());
  const goAstray = useEffectEvent(onAstray);
  useEffect(() => {
    if (screen !== stands.current && !asked.current.has(screen)) {
      // Back comes to the router before anybody else hears of it, and must not be answered by leading away again.
      goAstray();
      return;
    }
    if (screen !== stands.current) asked.current.clear();
    stands.current = screen;
    if (path === undefined) return;
    const base = `/projects/${projectId}` as const;
    // Also when the screen has come: the place may have moved on meanwhile.
    const step = followStep(projectPath(projectId, pathname, window.location.search), path);
    if (!step) return;
    if (step.go === 'place') {
      ownAddress.show(step.search);
      return;
    }
    asked.current.add(step.path.split('?')[0] ?? '');
    const href = /^(\?|$)/.test(step.path)
      ? (`${base}${step.path}` as const)
      : (`${base}/${step.path}` as const);
    if (hasLeft.current) router.replace(href);
    else router.push(href);
    hasLeft.current = true;
  }, [projectId, path, pathname, screen, router]);
}
