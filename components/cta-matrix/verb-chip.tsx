'use client';

import { X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';

import { EditOnly } from '@/components/presence/cells/edit-only';
import { placeOf } from '@/components/presence/cells/place-of';
import { PlaceRing } from '@/components/presence/cells/place-ring';
import { classNames } from '@/components/ui/class-names';
import { type RecordOf } from '@/lib/orca/model/record';

type VerbChipProps = {
  readonly cta: RecordOf<'cta'>;
  readonly tier: RecordOf<'grant'>['tier'];
  readonly isChosen: boolean;
  readonly removeLabel: string;
  readonly onChoose: () => void;
  readonly onRemove: () => void;
  readonly onRename: () => void;
  readonly onLeave: () => void;
  /** To the chip before (-1) or after (1). */
  readonly onStep: (by: -1 | 1) => void;
};

/** A call to action in a cell. Arrows step to the next one, Enter renames, Delete takes it out of the cell. */
export function VerbChip({ cta, tier, isChosen, removeLabel, ...on }: VerbChipProps) {
  const chip = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen) chip.current?.focus();
  }, [isChosen]);

  const actions: Readonly<Record<string, () => void>> = {
    Enter: on.onRename,
    F2: on.onRename,
    Delete: on.onRemove,
    Backspace: on.onRemove,
    Escape: on.onLeave,
    ArrowLeft: () => on.onStep(-1),
    ArrowRight: () => on.onStep(1),
  };
  const answerKey = (event: KeyboardEvent) => {
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  return (
    <span
      className={classNames(
        'group relative inline-flex max-w-full items-center rounded bg-cta-soft text-sm text-cta-soft-ink',
        isChosen && 'outline-2 outline-offset-1 outline-accent',
      )}
    >
      <PlaceRing place={placeOf.field({ kind: 'cta', id: cta.id, field: 'verb' })} />
      <button
        ref={chip}
        type="button"
        tabIndex={-1}
        aria-label={`${cta.verb}${tier ? `, tier ${tier}` : ''}`}
        onClick={(event) => {
          event.stopPropagation();
          on.onChoose();
        }}
        onDoubleClick={(event) => {
          event.stopPropagation();
          on.onRename();
        }}
        onKeyDown={answerKey}
        className="inline-flex min-h-6 min-w-0 items-center gap-1.5 rounded py-0.5 pr-1.5 pl-1 text-left outline-none"
      >
        <span
          aria-hidden
          className="inline-flex size-4 shrink-0 items-center justify-center rounded-sm bg-cta text-xs font-semibold text-on-solid"
        >
          C
        </span>
        <span className="truncate">{cta.verb}</span>
        {tier && <span className="text-xs font-semibold">{tier}</span>}
      </button>
      <EditOnly>
        <button
          type="button"
          tabIndex={-1}
          aria-label={`${removeLabel} ${cta.verb}`}
          title={removeLabel}
          onClick={(event) => {
            event.stopPropagation();
            on.onRemove();
          }}
          className="-ml-1 hidden size-6 shrink-0 items-center justify-center rounded group-hover:inline-flex hover:bg-cta hover:text-on-solid"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      </EditOnly>
    </span>
  );
}
