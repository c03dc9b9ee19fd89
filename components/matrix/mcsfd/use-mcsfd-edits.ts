'use client';

import { type FieldOfRecord } from '@/components/presence/cells/place-of';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { newId } from '@/lib/client/document/new-id';
import { useEdit } from '@/lib/client/document/use-edit';
import {
  bindFilter,
  bindSort,
  listedObjectId,
  mcsfdOf,
  setMcsfd,
  type McsfdHolder,
} from '@/lib/orca/edits/edit-mcsfd';
import { type Collection } from '@/lib/orca/model/mcsfd';

import { type PickedAttribute } from './attribute-picker';

export type McsfdEdits = {
  readonly mcsfd: Collection;
  /** The object whose instances the list holds: its attributes are what one sorts and filters by. */
  readonly listedId: string;
  readonly place: string;
  readonly of: (field: string) => FieldOfRecord;
  /** A choice, made at once unless somebody else edits the list just now. */
  readonly choose: (patch: Partial<Collection>) => void;
  /** Words; returns why they can't be taken, or nothing. */
  readonly write: (patch: Partial<Collection>) => string | undefined;
  readonly sortBy: (attribute: PickedAttribute) => void;
  readonly filterBy: (attribute: PickedAttribute) => void;
};

/** What a list requires, and how it is said; `place` is what one person edits at a time. */
export function useMcsfdEdits(holder: McsfdHolder, place: string): McsfdEdits {
  const store = useDocumentStore();
  const edit = useEdit();
  const editAloud = useUndoableEdit();
  const { isRefused } = useRefusal();
  const isCollection = holder.kind === 'object';
  return {
    mcsfd: mcsfdOf(holder),
    listedId: listedObjectId(holder),
    place,
    of: (field) => ({
      kind: holder.kind,
      id: holder.id,
      field: isCollection ? 'collection' : field,
    }),
    choose: (patch) => {
      if (!isRefused(place)) editAloud([setMcsfd(holder, patch)]);
    },
    write: (patch) => edit(setMcsfd(holder, patch)),
    sortBy: (attribute) => {
      if (!isRefused(place)) editAloud(bindSort(store.document(), holder, attribute, newId));
    },
    filterBy: (attribute) => {
      if (!isRefused(place)) editAloud(bindFilter(store.document(), holder, attribute, newId));
    },
  };
}
