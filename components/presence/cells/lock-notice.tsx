'use client';

import { Pencil } from 'lucide-react';

import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';

import { useLock } from './use-lock';

/** Its panel parts what is in it by 1rem; while nobody else edits, it takes none of that. */
const emptyClasses = '-mt-4 not-empty:mt-0';

/** Says once for a whole panel that somebody else edits its cell, and lets a facilitator end what was abandoned. */
export function LockNotice({ place }: { readonly place: string }) {
  const lock = useLock(place);
  return (
    <div role="status" className={emptyClasses}>
      {lock && (
        <p className="flex flex-wrap items-center gap-2 rounded bg-hover px-2.5 py-1.5 text-sm">
          <Pencil aria-hidden className="size-4 shrink-0 text-quiet" />
          <span className="min-w-0 grow">{lock.says}</span>
          {lock.takeOver && (
            <Button variant="outlined" onPress={() => void lock.takeOver?.()}>
              Take over <Kbd keys="t" />
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
