'use client';

import { useMemo } from 'react';

import { useDocumentStore } from '@/lib/client/document/document-provider';
import { ghostVerbs, type VerbPrompt } from '@/lib/orca/views/cta/verb-prompts';

import { type CtaFocus } from '../cta-places';

const nothing: readonly VerbPrompt[] = [];

/**
 * What the focused cell offers, the nearest first. It is looked at when the focus comes, not with every edit: a digit
 * means the same verb until the cell is left, whatever was taken or came meanwhile.
 */
export function useOffer(focus: CtaFocus): readonly VerbPrompt[] {
  const store = useDocumentStore();
  const objectId = focus.on === 'cell' ? focus.objectId : undefined;
  const roleId = focus.on === 'cell' ? focus.roleId : null;
  return useMemo(
    () => (objectId === undefined ? nothing : ghostVerbs(store.document(), { objectId, roleId })),
    [store, objectId, roleId],
  );
}
