'use client';

import { useMemo } from 'react';

import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { newId } from '@/lib/client/document/new-id';
import {
  addVerb,
  answerVerbless,
  nextVerbless,
  type VerbPlace,
  type VerblessAnswer,
} from '@/lib/orca/edits/verb-edits';
import { findAnswer } from '@/lib/orca/model/lookups';
import { type RecordOf } from '@/lib/orca/model/record';
import { ctaCellByRecords, recordsOfCtaCell, verbsToGrant } from '@/lib/orca/views/cta-matrix';

type Verbs = {
  readonly suggest: (place: VerbPlace, typed: string) => readonly string[];
  /** Returns why the verb was refused, or nothing. */
  readonly add: (
    place: VerbPlace,
    verb: string,
    crud?: RecordOf<'cta'>['crud'],
  ) => string | undefined;
  readonly revoke: (cta: RecordOf<'cta'>, grantId: string) => void;
  readonly remove: (cta: RecordOf<'cta'>) => void;
  readonly answer: (place: VerbPlace, value: VerblessAnswer | 'next' | null) => void;
  /** Takes everything out of a cell. */
  readonly clear: (place: VerbPlace) => void;
};

/** The edits of the CTA matrix, made on the document as it stands when they are asked for. */
export function useVerbs(): Verbs {
  const store = useDocumentStore();
  const carryOut = useUndoableEdit();
  return useMemo(() => {
    const documentNow = () => store.snapshot().document;
    return {
      suggest: (place, typed) => verbsToGrant(documentNow(), { ...place, typed }),
      add: (place, verb, crud = null) => {
        const done = store.edit(addVerb(documentNow(), place, { verb, crud }, newId));
        return done.ok ? undefined : done.error.message;
      },
      revoke: (_cta, grantId) => carryOut([{ type: 'grant.remove', id: grantId }]),
      remove: ({ id, verb }) =>
        carryOut([{ type: 'cta.remove', id }], `“${verb}” is deleted with its permissions.`),
      answer: ({ objectId, roleId }, value) => {
        if (roleId === null) return;
        const document = documentNow();
        const now = findAnswer(document, 'cta', objectId, roleId)?.value;
        const next = value === 'next' ? nextVerbless(now) : value;
        carryOut(answerVerbless(document, { objectId, roleId }, next, newId));
      },
      clear: ({ objectId, roleId }) => {
        if (roleId === null) return;
        const cell = ctaCellByRecords(recordsOfCtaCell(documentNow(), objectId, roleId));
        const { granted, answer } = cell;
        carryOut(
          [
            ...granted.map(({ grant }) => ({ type: 'grant.remove', id: grant.id }) as const),
            ...(answer ? [{ type: 'answer.remove', id: answer.id } as const] : []),
          ],
          granted.length > 0 ? 'The cell is emptied. Its verbs stay with the object.' : undefined,
        );
      },
    };
  }, [store, carryOut]);
}
