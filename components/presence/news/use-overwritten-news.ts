'use client';

import { useEffect } from 'react';

import { useToasts } from '@/components/ui/toast';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { useDocumentSnapshot } from '@/lib/client/document/use-document';
import { type Overwritten } from '@/lib/client/sync/edits/overwritten';

import { isMissed, overwrittenText, withOverwritten } from './overwritten-news';

const topic = 'overwritten';

/** Says that somebody has written over what one had just written, and brings one's own back: with the button or Alt+B. */
export function useOverwrittenNews(): void {
  const store = useDocumentStore();
  const { announce, withdraw } = useToasts();
  const isGone = useDocumentSnapshot(({ save }) => save === 'gone');
  useEffect(() => {
    // Nothing can be brought back where one has no access any more.
    if (isGone) {
      withdraw(topic);
      return undefined;
    }
    let list: readonly Overwritten[] = [];
    const bringBack = () => {
      const waiting = list;
      list = [];
      withdraw(topic);
      for (const one of waiting) {
        const done = store.edit([one.bringBack]);
        if (!done.ok) announce({ text: done.error.message });
      }
    };
    const unobserve = store.observeOverwritten((one) => {
      if (!isMissed(one)) return;
      list = withOverwritten(list, one);
      const nameOf = (userId: string) => store.nameOf(userId) ?? 'Somebody';
      announce({
        text: overwrittenText(list, store.snapshot().document, nameOf),
        topic,
        isKept: true,
        action: { label: 'Bring mine back', keys: 'Alt B', onPress: bringBack },
        onClose: () => {
          list = [];
        },
      });
    });
    const answerKey = (event: KeyboardEvent) => {
      // By its place: with Alt some layouts make another letter of it.
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyB') return;
      if (list.length === 0) return;
      event.preventDefault();
      bringBack();
    };
    window.addEventListener('keydown', answerKey);
    return () => {
      unobserve();
      window.removeEventListener('keydown', answerKey);
    };
  }, [store, announce, withdraw, isGone]);
}
