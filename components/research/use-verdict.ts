'use client';

import { useState } from 'react';

import { useDocumentStore } from '@/lib/client/document/document-provider';
import { newId } from '@/lib/client/document/new-id';
import {
  verdictForTaken,
  verdictOperations,
  type Verdict,
} from '@/lib/orca/edits/verdict-operations';
import { findRecord } from '@/lib/orca/model/lookups';
import { type Refusal } from '@/lib/orca/operations/refusal';
import { capsName } from '@/lib/orca/views/caps-name';
import { type NounRow } from '@/lib/orca/views/research';

/** Why a verdict was not taken, and what can be said instead. */
export type VerdictRefusal = {
  readonly key: string;
  readonly message: string;
  readonly offer: { readonly label: string; readonly accept: () => void } | undefined;
};

type VerdictGiver = {
  readonly refusal: VerdictRefusal | undefined;
  readonly judge: (row: NounRow, verdict: Verdict) => void;
};

/** Puts verdicts in the document; `onJudged` is told of each that was taken. */
export function useVerdict(onJudged: (row: NounRow, verdict: Verdict) => void): VerdictGiver {
  const store = useDocumentStore();
  const [refusal, setRefusal] = useState<VerdictRefusal>();

  const offerFor = (row: NounRow, { code, other }: Refusal): VerdictRefusal['offer'] => {
    if (code !== 'name_taken' || other?.kind !== 'object') return undefined;
    const owner = findRecord(store.snapshot().document, 'object', other.id);
    if (!owner) return undefined;
    const instead = verdictForTaken(row.text, owner);
    return {
      label:
        instead.as === 'known_object'
          ? `It is ${capsName(owner)}`
          : `Make it a synonym of ${capsName(owner)}`,
      accept: () => judge(row, instead),
    };
  };
  const judge = (row: NounRow, verdict: Verdict) => {
    const done = store.edit(verdictOperations(row, verdict, newId));
    if (done.ok) {
      setRefusal(undefined);
      onJudged(row, verdict);
      return;
    }
    const { refusal: reason, message } = done.error;
    setRefusal({ key: row.key, message, offer: reason && offerFor(row, reason) });
  };
  return { refusal, judge };
}
