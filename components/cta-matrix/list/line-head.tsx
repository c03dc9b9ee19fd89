'use client';

import { useDocument } from '@/lib/client/document/use-document';
import { findRecord } from '@/lib/orca/model/lookups';

/** The object that a line of the list is about. */
export function LineHead({ objectId }: { readonly objectId: string }) {
  const name = useDocument((document) => findRecord(document, 'object', objectId)?.name ?? '');
  return (
    <span
      title={name.toUpperCase()}
      className="flex h-full items-center px-2 text-xs font-semibold"
    >
      <span className="truncate object-caps">{name}</span>
    </span>
  );
}
