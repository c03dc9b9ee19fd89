'use client';

import { Pencil } from 'lucide-react';
import { useMemo } from 'react';

import { useDocumentStore } from '@/lib/client/document/document-provider';
import { useOthers } from '@/lib/client/presence/use-people';
import { type Operation } from '@/lib/orca/operations/operation';
import { touchedIds } from '@/lib/orca/views/touched-ids';
import { nameList } from '@/lib/shared/name-list';

import { editorsOf } from './cells/editors-of';

/** Says before something large is done who edits just now what it would change or remove. Nobody is kept from doing it. */
export function EditorsNote({ operation }: { readonly operation: Operation }) {
  const { document } = useDocumentStore().snapshot();
  const others = useOthers();
  const ids = useMemo(() => touchedIds(document, operation), [document, operation]);
  const names = editorsOf(others, ids);
  return (
    <div role="status">
      {names.length > 0 && (
        <p className="flex items-center gap-2 rounded bg-hover px-2.5 py-1.5 text-sm">
          <Pencil aria-hidden className="size-4 shrink-0 text-quiet" />
          {nameList(names)} {names.length === 1 ? 'is' : 'are'} editing a part of this just now.
        </p>
      )}
    </div>
  );
}
