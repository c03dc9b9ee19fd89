'use client';

import { useEffect } from 'react';

import { useToasts } from '@/components/ui/toast';
import { useDocumentStore, useProjectLink } from '@/lib/client/document/document-provider';
import { type Change } from '@/lib/contracts/operations';
import { can } from '@/lib/contracts/permissions';
import { type ServerMessage } from '@/lib/contracts/realtime';

import { awayNews } from './away-news';
import { isToldAsOne } from './catch-up';
import { changeNews } from './change-news';

type Break = {
  readonly sinceMs: number;
  readonly version: number | null;
  /** What others did since. */
  readonly changes: Change[];
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

    const tellOfBreak = ({ sinceMs, changes, version }: Break, welcome: Welcome) => {
      const versions = version === null ? 0 : welcome.version - version;
      const isAllTold = welcome.changes !== null;
      const awayMs = Date.now() - sinceMs;
      if (isAllTold && !isToldAsOne({ changes, awayMs })) {
        for (const change of changes) tellOf(change);
        return;
      }
      const told = { changes: isAllTold ? changes : null, versions, selfUserId, nameOf };
      const text = awayNews(told);
      if (text !== undefined) announce({ text, topic: 'away' });
    };

    const unobserve = store.observe((change) => {
      // Also from another tab of one's own.
      if (change.actorId === selfUserId) return;
      if (broken) broken.changes.push(change);
      else tellOf(change);
    });
    const unlisten = link.listen({
      onDown: () => {
        broken ??= { sinceMs: Date.now(), version: store.version(), changes: [] };
      },
      onMessage: (message) => {
        if (message.type !== 'welcome' || !broken) return;
        const ended = broken;
        // The store may hear the same welcome only after this.
        queueMicrotask(() => {
          if (broken === ended) broken = undefined;
          tellOfBreak(ended, message);
        });
      },
    });
    return () => {
      unobserve();
      unlisten();
    };
  }, [store, link, announce, selfUserId]);
}

type Welcome = Extract<ServerMessage, { readonly type: 'welcome' }>;

/** The address of every screen names what has the focus. */
function isLookedAt(id: string): boolean {
  return window.location.search.includes(id);
}
