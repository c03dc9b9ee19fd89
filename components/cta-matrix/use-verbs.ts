'use client';

import { useMemo } from 'react';

import { placeOf } from '@/components/presence/cells/place-of';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { newId } from '@/lib/client/document/new-id';
import { addVerb, addVerbs, type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';
import { type RecordOf } from '@/lib/orca/model/record';
import { ghostVerbs, type VerbPrompt } from '@/lib/orca/views/cta/verb-prompts';

import { suggestVerbs } from './cell/suggest-verbs';
import { type OfferedVerb } from './cell/verb-completion';

type Verbs = {
  readonly suggest: (place: VerbPlace, typed: string) => readonly OfferedVerb[];
  /** Puts a typed list of verbs into a cell, as one step. Returns why it was refused, or nothing. */
  readonly add: (place: VerbPlace, list: string) => string | undefined;
  /** Puts a verb that was offered into a cell. */
  readonly accept: (place: VerbPlace, prompt: VerbPrompt) => void;
  /** The same for one of those that the cell offers, by its number from 0; tells whether there is one. */
  readonly take: (place: VerbPlace, at: number) => boolean;
  readonly revoke: (grantId: string) => void;
  readonly remove: (cta: RecordOf<'cta'>) => void;
};

/** The edits of verbs in one cell, made on the document as it stands when they are asked for. */
export function useVerbs(): Verbs {
  const store = useDocumentStore();
  const carryOut = useUndoableEdit();
  const { isRefused } = useRefusal();
  return useMemo(() => {
    const accept: Verbs['accept'] = (place, prompt) => {
      if (isRefused(placeOf.ctaCell(place.objectId, place.roleId))) return;
      carryOut(addVerb(store.document(), place, prompt, newId));
    };
    return {
      suggest: (place, typed) => suggestVerbs(store.document(), place, typed),
      add: (place, list) => {
        const added = addVerbs(store.document(), place, list, newId);
        if (!added.ok) return added.error;
        const done = store.edit(added.value);
        return done.ok ? undefined : done.error.message;
      },
      accept,
      take: (place, at) => {
        const prompt = ghostVerbs(store.document(), place)[at];
        if (prompt) accept(place, prompt);
        return prompt !== undefined;
      },
      revoke: (grantId) => carryOut([{ type: 'grant.remove', id: grantId }]),
      remove: ({ id, verb }) =>
        carryOut([{ type: 'cta.remove', id }], `“${verb}” is deleted with its permissions.`),
    };
  }, [store, carryOut, isRefused]);
}
