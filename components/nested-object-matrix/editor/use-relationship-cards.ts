'use client';

import { useState } from 'react';

import { newId } from '@/lib/client/document/new-id';
import { type RecordOf } from '@/lib/orca/model/record';
import { nestedCellState } from '@/lib/orca/views/nested/nested-cell';
import { type NestedCell } from '@/lib/orca/views/nested/reading-sentence';

import { type FieldRequest } from './field-request';
import { unwrittenRelationship } from './unwritten-relationship';

export type RelationshipCard = {
  readonly relationship: RecordOf<'relationship'>;
  /** Nobody has written anything yet. */
  readonly isNew: boolean;
  /** Where the keyboard begins in it; nothing where it stays where it is. */
  readonly request: FieldRequest | undefined;
};

type RelationshipCards = {
  readonly cards: readonly RelationshipCard[];
  /** Offers one more, with the keyboard in its words. */
  readonly addCard: () => void;
  /** The new card is being written: it is no longer one more. */
  readonly beginCard: (id: string) => void;
};

const labelRequest: FieldRequest = { field: 'label' };

/** The relationships of a cell as its editor shows them, and an empty one where one is asked for. */
export function useRelationshipCards(
  cell: NestedCell,
  request: FieldRequest | undefined,
): RelationshipCards {
  const { relationships } = cell;
  const isUnasked = nestedCellState(cell) === 'unasked';
  const [unwritten, setUnwritten] = useState(() => ({ id: newId(), isAsked: false }));
  // The card that the editor opened on.
  const [asked, setAsked] = useState(() => request && (relationships[0]?.id ?? unwritten.id));
  const [isOverAnswer, setOverAnswer] = useState(request !== undefined && !isUnasked);
  // A “no” that comes after a relationship is the answer to it.
  if (isOverAnswer && relationships.length > 0) setOverAnswer(false);

  const isWritten = (id: string) => relationships.some((one) => one.id === id);
  const isOffered = relationships.length === 0 && (isUnasked || isOverAnswer);
  const shown =
    (isOffered || unwritten.isAsked) && !isWritten(unwritten.id)
      ? [...relationships, unwrittenRelationship(cell, unwritten.id)]
      : relationships;
  // No other card gets what was typed, nor the same one once more when an undo brings it back.
  if (asked !== undefined && !shown.some(({ id }) => id === asked)) setAsked(undefined);

  const requestOf = (id: string) => {
    if (id === unwritten.id && unwritten.isAsked) return labelRequest;
    return id === asked ? request : undefined;
  };
  return {
    cards: shown.map((relationship) => ({
      relationship,
      isNew: !isWritten(relationship.id),
      request: requestOf(relationship.id),
    })),
    addCard: () => setUnwritten({ id: newId(), isAsked: true }),
    beginCard: (id) => setUnwritten({ id, isAsked: false }),
  };
}
