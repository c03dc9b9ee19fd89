'use client';

import { use, useMemo } from 'react';

import { placeOf } from '@/components/presence/cells/place-of';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { useToasts } from '@/components/ui/toast';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { newId } from '@/lib/client/document/new-id';
import { addVerb, addVerbs, type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';
import { type RecordOf } from '@/lib/orca/model/record';
import { type Operation } from '@/lib/orca/operations/operation';
import { type VerbPrompt } from '@/lib/orca/views/cta/verb-prompts';

import { FilterContext } from './cell/filter-context';
import { suggestVerbs } from './cell/suggest-verbs';
import { type OfferedVerb } from './cell/verb-completion';
import { unmatchedText } from './filter/unmatched-text';

type Verbs = {
  /** Verbs to choose from for what is typed into a cell; for nothing what it offers. */
  readonly suggest: (
    place: VerbPlace,
    typed: string,
    offer: readonly VerbPrompt[],
  ) => readonly OfferedVerb[];
  /** Puts a typed list of verbs into a cell, as one step. Returns why it was refused, or nothing. */
  readonly add: (place: VerbPlace, list: string) => string | undefined;
  /** Puts a verb that was offered into a cell. */
  readonly accept: (place: VerbPlace, prompt: VerbPrompt) => void;
  readonly revoke: (grantId: string) => void;
  readonly remove: (cta: RecordOf<'cta'>) => void;
};

/** The edits of verbs in one cell, made on the document as it stands when they are asked for. */
export function useVerbs(): Verbs {
  const store = useDocumentStore();
  const carryOut = useUndoableEdit();
  const { isRefused } = useRefusal();
  const { announce } = useToasts();
  const filter = use(FilterContext);
  return useMemo(() => {
    // It is faded, and without a word would look as if it could not be used.
    const tellUnmatched = (operations: readonly Operation[]) => {
      const text = unmatchedText(store.document(), filter, operations);
      if (text !== undefined) announce({ text, topic: 'filter', isPassing: true });
    };
    const accept: Verbs['accept'] = (place, prompt) => {
      if (isRefused(placeOf.ctaCell(place.objectId, place.roleId))) return;
      const operations = addVerb(store.document(), place, prompt, newId);
      if (carryOut(operations)) tellUnmatched(operations);
    };
    return {
      suggest: (place, typed, offer) => suggestVerbs(store.document(), place, { typed, offer }),
      add: (place, list) => {
        const added = addVerbs(store.document(), place, list, newId);
        if (!added.ok) return added.error;
        const done = store.edit(added.value);
        if (!done.ok) return done.error.message;
        tellUnmatched(added.value);
        return undefined;
      },
      accept,
      revoke: (grantId) => carryOut([{ type: 'grant.remove', id: grantId }]),
      remove: ({ id, verb }) =>
        carryOut([{ type: 'cta.remove', id }], `“${verb}” is deleted with its permissions.`),
    };
  }, [store, carryOut, isRefused, announce, filter]);
}
