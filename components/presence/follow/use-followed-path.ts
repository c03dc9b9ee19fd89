'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';

import { projectPath } from '@/lib/client/presence/project-path';
import { ownAddress } from '@/lib/client/view/own-address';

import { followStep } from './follow-step';

/**
 * Keeps this tab at a path below the project's (`relationships?row=…`). Back leads to where one was before, not through
 * all the places between.
 */
export function useFollowedPath(projectId: string, path: string | undefined): void {
  const router = useRouter();
  const pathname = usePathname();
  const hasLeft = useRef(false);
  useEffect(() => {
    if (path === undefined) return;
    const base = `/projects/${projectId}` as const;
    // Also when the screen has come: the place may have moved on meanwhile.
    const step = followStep(projectPath(projectId, pathname, window.location.search), path);
    if (!step) return;
    if (step.go === 'place') {
      ownAddress.show(step.search);
      return;
    }
    const href = /^(\?|$)/.test(step.path)
      ? (`${base}${step.path}` as const)
      : (`${base}/${step.path}` as const);
    if (hasLeft.current) router.replace(href);
    else router.push(href);
    hasLeft.current = true;
  }, [projectId, path, pathname, router]);
}
