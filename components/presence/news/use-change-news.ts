'use client';

import { useEffect } from 'react';

import { useToasts } from '@/components/ui/toast';
import { useDocumentStore, useProjectLink } from '@/lib/client/document/document-provider';
import { type Change } from '@/lib/contracts/operations';
import { can } from '@/lib/contracts/permissions';

import { awayNews } from './away-news';
import { changeNews } from './change-news';
import { isToldAsOne, nothingMissed, withMissed, type MissedChanges } from './missed-changes';

type Break = {
  readonly sinceMs: number;
  readonly version: number | null;
  /** What others did since. */
  missed: MissedChanges;
};

/** Says which of the others' changes one should know of, and in one line what they did while this tab had no line. */
export function useChangeNews(selfUserId: string): void {
  const store = useDocumentStore();
  const link = useProjectLink();
  const { announce } = useToasts();
  useEffect(() => {
    let broken: Break | undefined;
    const nameOf = (userId: string) => store.nameOf(userId) ?? 'Somebody';

    const tellOf = (change: Change) => {
      const { document, role } = store.snapshot();
      const actorName = nameOf(change.actorId);
      const news = changeNews(change, { document, actorName, isLookedAt });
      if (!news) return;
      const { text, takeBack } = news;
      const undo = () => {
        const done = takeBack ? store.edit([takeBack]) : undefined;
        if (done?.ok === false) announce({ text: done.error.message });
      };
      const canUndo = takeBack && can(role, 'document.edit');
      announce({ text, ...(canUndo && { action: { label: 'Undo', onPress: undo } }) });
    };

    const tellOfBreak = ({ sinceMs, missed, version }: Break, isAllTold: boolean) => {
      if (isAllTold && !isToldAsOne(missed, Date.now() - sinceMs)) {
        for (const change of missed.few) tellOf(change);
        return;
      }
      const versions = version === null ? 0 : (store.version() ?? version) - version;
      const text = awayNews({ missed: isAllTold ? missed : null, versions, nameOf });
      if (text !== undefined) announce({ text, topic: 'away' });
    };

    const unobserve = store.observe((change) => {
      // Also from another tab of one's own.
      if (change.actorId === selfUserId) return;
      if (broken) broken.missed = withMissed(broken.missed, change);
      else tellOf(change);
    });
    // Over the line or, where there is none, by requests: either way what comes from now on is news again.
    const unobserveLevel = store.observeLevel((isAllTold) => {
      if (!broken) return;
      const ended = broken;
      broken = undefined;
      tellOfBreak(ended, isAllTold);
    });
    const unlisten = link.listen({
      onMessage: () => undefined,
      onDown: () => {
        broken ??= { sinceMs: Date.now(), version: store.version(), missed: nothingMissed };
      },
    });
    return () => {
      unobserve();
      unobserveLevel();
      unlisten();
    };
  }, [store, link, announce, selfUserId]);
}

/** The address of every screen names what has the focus. */
function isLookedAt(id: string): boolean {
  return window.location.search.includes(id);
}
