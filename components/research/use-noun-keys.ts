'use client';

import { useViewKeys } from '@/lib/client/view/use-view-keys';
import { type Verdict } from '@/lib/orca/edits/verdict-operations';
import { type NounRow } from '@/lib/orca/views/research';

import { type OfVerdict } from './verdict-bar';

type NounKeysOptions = {
  readonly rows: readonly NounRow[];
  readonly active: NounRow | undefined;
  readonly onActivate: (key: string) => void;
  readonly onJudge: (verdict: Verdict) => void;
  readonly onAskObject: (as: OfVerdict) => void;
  readonly onDismiss: () => void;
  readonly onSearch: () => void;
};

/** Sorting nouns without leaving the home row: j and k move, digits and letters say what a noun is. */
export function useNounKeys(options: NounKeysOptions): void {
  const { rows, active, onActivate, onJudge, onAskObject, onDismiss, onSearch } = options;
  const at = rows.findIndex(({ key }) => key === active?.key);
  const moveTo = (next: number) => {
    const row = rows[Math.min(Math.max(next, 0), rows.length - 1)];
    if (row) onActivate(row.key);
  };
  const moves = {
    j: () => moveTo(at + 1),
    k: () => moveTo(at - 1),
    ']': () => moveTo(at + 1),
    '[': () => moveTo(at - 1),
    '/': onSearch,
  };
  const verdicts = {
    '1': () => onJudge({ as: 'object' }),
    '2': () => onAskObject('attribute'),
    '3': () => onAskObject('cta'),
    '4': () => onJudge({ as: 'role' }),
    '5': () => onAskObject('synonym'),
    '6': () => onAskObject('state'),
    x: onDismiss,
    u: () => onJudge({ as: 'undecided' }),
  };
  useViewKeys(active ? { ...moves, ...verdicts } : moves);
}
