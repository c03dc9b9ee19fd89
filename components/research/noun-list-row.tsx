'use client';

import { PlaceRing } from '@/components/presence/cells/place-ring';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { useDocument } from '@/lib/client/document/use-document';
import { nounTarget } from '@/lib/orca/views/noun-target';
import { type NounRow } from '@/lib/orca/views/research';

import { placeOfNoun } from './place-of-noun';
import { type VerdictRefusal } from './use-verdict';
import { verdictMarks } from './verdict-marks';

type NounListRowProps = {
  readonly id: string;
  readonly row: NounRow;
  /** From 1, over the whole list. */
  readonly place: number;
  readonly isActive: boolean;
  readonly refusal: VerdictRefusal | undefined;
  readonly onChoose: () => void;
  readonly onHover: () => void;
};

const originHints = {
  noun: '',
  compound: '',
  verb: 'from a verb',
  acronym: 'abbreviation',
  written: 'added',
} as const satisfies Record<NounRow['origin'], string>;

/** One noun: verdict, words, what it became or how it was found, and how often it stands in the texts. */
export function NounListRow({
  id,
  row,
  place,
  isActive,
  refusal,
  onChoose,
  onHover,
}: NounListRowProps) {
  const verdict = row.noun?.verdict ?? 'undecided';
  const mark = verdictMarks[verdict];
  const target = useDocument((document) => (row.noun ? nounTarget(document, row.noun) : ''));
  const nounPlace = placeOfNoun(row);
  const hint = target === '' ? (row.expansion ?? originHints[row.origin]) : `→ ${target}`;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid holds the focus and the keys
    <div
      role="row"
      id={id}
      aria-rowindex={place}
      aria-selected={isActive}
      onClick={onChoose}
      onMouseEnter={onHover}
      className={classNames(
        'relative flex min-h-8 cursor-default flex-col justify-center border-l-2 px-3 py-1 text-base',
        isActive
          ? 'border-accent bg-selected group-focus-visible:outline-2 group-focus-visible:-outline-offset-2 group-focus-visible:outline-accent'
          : 'border-transparent hover:bg-hover',
      )}
    >
      {nounPlace !== undefined && (
        <PlaceRing place={nounPlace} side={place === 1 ? 'below' : 'above'} />
      )}
      <div role="gridcell" className="flex items-center gap-2">
        <span
          title={mark.label}
          className={`inline-flex size-5 shrink-0 items-center justify-center rounded-sm text-xs font-medium ${mark.badge}`}
        >
          <span aria-hidden>{mark.letter}</span>
          <span className="sr-only">{mark.label}: </span>
        </span>
        <span
          className={classNames(
            'min-w-0 truncate',
            verdict === 'dismissed' && 'text-quiet line-through',
            verdict === 'undecided' && 'font-medium',
          )}
        >
          {row.text}
        </span>
        <span className="min-w-0 shrink-[2] grow truncate text-xs text-quiet">{hint}</span>
        <span className="shrink-0 text-sm text-quiet tabular-nums">
          {row.occurrences.length}
          <span className="sr-only"> times</span>
        </span>
      </div>
      {refusal && (
        <div role="gridcell" className="flex flex-wrap items-center gap-2 py-1 pl-7">
          <span role="alert" className="text-sm text-danger">
            {refusal.message}
          </span>
          {refusal.offer && (
            <Button variant="outlined" onPress={refusal.offer.accept}>
              {refusal.offer.label}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
