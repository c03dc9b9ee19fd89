'use client';

import { X } from 'lucide-react';
import { use, useEffect, useRef, type KeyboardEvent } from 'react';

import { EditOnly } from '@/components/presence/cells/edit-only';
import { placeOf } from '@/components/presence/cells/place-of';
import { PlaceRing } from '@/components/presence/cells/place-ring';
import { classNames } from '@/components/ui/class-names';
import { useDocument } from '@/lib/client/document/use-document';
import { matchesCtaFilter } from '@/lib/orca/views/cta/cta-filter';
import { type HeldCta } from '@/lib/orca/views/cta/cta-matrix';
import { ctaPhrase } from '@/lib/orca/views/cta/cta-phrase';

import { type Inside } from '../cta-focus';
import { ctaWords } from '../cta-words';
import { chipActOf, type ChipAct } from './chip-keys';
import { CrudTag } from './crud-tag';
import { FilterContext } from './filter-context';

type VerbChipProps = {
  readonly held: HeldCta;
  /** Why it has the keyboard; a new object each time it is chosen. */
  readonly chosen: Inside | undefined;
  readonly removeLabel: string;
  /** Told whether its cell, or something in it, had the keyboard before. */
  readonly onChoose: (isHere: boolean) => void;
  readonly onAct: (act: ChipAct) => void;
};

/** A call to action in a cell. Arrows step to the next one, Enter renames, Delete takes it out of the cell. */
export function VerbChip({ held, chosen, removeLabel, ...on }: VerbChipProps) {
  const { cta, grant } = held;
  const tier = grant?.tier ?? null;
  const chip = useRef<HTMLButtonElement>(null);
  const filter = use(FilterContext);
  const isLookedFor = useDocument((document) => matchesCtaFilter(document, filter, held));
  const phrase = useDocument((document) => ctaPhrase(cta, document));
  useEffect(() => {
    if (chosen) chip.current?.focus({ preventScroll: true });
  }, [chosen]);

  const answerKey = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const act = chipActOf(event.key, { crud: cta.crud, tier });
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    on.onAct(act);
  };
  return (
    <span
      className={classNames(
        'group relative inline-flex h-6 max-w-full items-center rounded',
        isLookedFor ? 'bg-cta-soft text-cta-soft-ink' : fadedClasses,
        chosen && 'outline-2 outline-offset-1 outline-accent',
      )}
    >
      <PlaceRing place={placeOf.field({ kind: 'cta', id: cta.id, field: 'verb' })} />
      <button
        ref={chip}
        type="button"
        tabIndex={-1}
        title={phrase}
        aria-label={chipLabel(phrase, held, isLookedFor)}
        // Where a press gives buttons no keyboard the cell would get it, and no verb were chosen.
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          event.stopPropagation();
          const cell = event.currentTarget.closest('[data-cell]');
          on.onChoose(cell?.contains(document.activeElement) === true);
        }}
        onDoubleClick={(event) => {
          event.stopPropagation();
          on.onAct({ do: 'rename' });
        }}
        onKeyDown={answerKey}
        className="inline-flex h-full min-w-0 items-center gap-1.5 rounded pr-1.5 pl-1 text-left outline-none"
      >
        <CrudTag crud={cta.crud} isFaded={!isLookedFor} />
        <span className="truncate">{phrase}</span>
        {tier && (
          <span title={ctaWords.tier[tier]} className="text-[0.9em] font-semibold">
            {tier}
          </span>
        )}
      </button>
      <EditOnly>
        <button
          type="button"
          tabIndex={-1}
          aria-label={`${removeLabel} ${phrase}`}
          title={removeLabel}
          onClick={(event) => {
            event.stopPropagation();
            on.onAct({ do: 'remove' });
          }}
          className="-ml-1 hidden size-6 shrink-0 items-center justify-center rounded group-hover:inline-flex hover:bg-cta hover:text-on-solid"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      </EditOnly>
    </span>
  );
}

/** What is not looked for has no ground and no colours, and is read as well as any other quiet text. */
const fadedClasses = 'text-quiet';

function chipLabel(
  phrase: string,
  { cta: { crud }, grant }: HeldCta,
  isLookedFor: boolean,
): string {
  const tier = grant?.tier ?? null;
  const parts = [
    phrase,
    ...(crud === null ? [] : [ctaWords.crud[crud].toLowerCase()]),
    ...(tier === null ? [] : [`tier ${tier}`]),
    ...(isLookedFor ? [] : ['not looked for']),
  ];
  return parts.join(', ');
}
