'use client';

import { useEffect, useState } from 'react';

import { useDocumentStore } from '@/lib/client/document/document-provider';
import { usePresenceStore } from '@/lib/client/presence/presence-context';
import { type Change } from '@/lib/contracts/operations';

import { type FieldOfRecord } from './place-of';

/** Who wrote a field last while it is edited here, when that was not this tab. */
export function useLastWriter(
  of: FieldOfRecord | undefined,
  isEditing: boolean,
): string | undefined {
  const store = useDocumentStore();
  const presence = usePresenceStore();
  const [name, setName] = useState<string>();
  const { kind, id, field, also = [] } = of ?? {};
  const fields = [field, ...also].join(':');

  useEffect(() => {
    if (!isEditing || kind === undefined || id === undefined) return undefined;
    return store.observe((change, isOwn) => {
      if (isOwn || !writes(change, { kind, id, fields: fields.split(':') })) return;
      const isSelf = change.actorId === presence.self().userId;
      setName(isSelf ? 'You, in another tab,' : store.nameOf(change.actorId));
    });
  }, [store, presence, isEditing, kind, id, fields]);
  return name;
}

type Written = Pick<FieldOfRecord, 'kind' | 'id'> & { readonly fields: readonly string[] };

function writes({ diff }: Change, { kind, id, fields }: Written): boolean {
  return diff.some(
    (entry) =>
      entry.change === 'update' &&
      entry.kind === kind &&
      entry.id === id &&
      fields.some((field) => Object.hasOwn(entry.after, field)),
  );
}
