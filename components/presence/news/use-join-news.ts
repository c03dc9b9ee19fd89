'use client';

import { useEffect } from 'react';

import { useToasts } from '@/components/ui/toast';
import { useProjectLink } from '@/lib/client/document/document-provider';
import { nameList } from '@/lib/shared/name-list';

import { gatherJoins } from './gather-joins';

/** Says who joins while one is here. */
export function useJoinNews(selfUserId: string): void {
  const link = useProjectLink();
  const { announce } = useToasts();
  useEffect(
    () =>
      gatherJoins(link, selfUserId, (names) =>
        announce({ text: `${nameList(names)} joined`, isPassing: true }),
      ),
    [link, announce, selfUserId],
  );
}
