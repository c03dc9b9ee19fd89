'use client';

import { Check } from 'lucide-react';
import { use, useEffect, useState } from 'react';

import { classNames } from '@/components/ui/class-names';
import { useDocument } from '@/lib/client/document/use-document';
import { type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';
import { ctaPhrase } from '@/lib/orca/views/cta/cta-phrase';

import { useVerbs } from '../use-verbs';
import { isTaken } from './is-taken';
import { OfferContext } from './offer-context';
import { useFloatPlace } from './use-float-place';

/** Who only passes by is shown nothing, and a press is not caught by what just came. */
const waitMs = 350;
/** Some lines of chips, in CSS pixels; where there is no room for more. */
const size = { width: 240, height: 112 } as const;
/** What it stands in from the cell and from the edge of the grid, together. */
const insetPx = 8;

type GhostVerbsProps = {
  readonly place: VerbPlace;
  /** The cell says nothing. */
  readonly isEmpty: boolean;
  /** Something else is in their place just now. */
  readonly isHidden: boolean;
};

/**
 * Verbs that the cell with the keyboard might lack, faint beside it and numbered: the digits take them. They come where
 * it says nothing, and stay until it is left, so that several are taken one after the other. The panel says them too, so
 * they are not read with every cell one comes by.
 */
export function GhostVerbs({ place, isEmpty, isHidden }: GhostVerbsProps) {
  const [wasEmpty, setWasEmpty] = useState(isEmpty);
  if (isEmpty && !wasEmpty) setWasEmpty(true);
  return wasEmpty && !isHidden && <DueGhosts place={place} />;
}

function DueGhosts(props: { readonly place: VerbPlace }) {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), waitMs);
    return () => clearTimeout(timer);
  }, []);
  return isDue && <Ghosts {...props} />;
}

function Ghosts({ place }: { readonly place: VerbPlace }) {
  const [{ side, edge, roomPx }, frame] = useFloatPlace(size.width, size.height);
  const verbs = useVerbs();
  const offer = use(OfferContext);
  const phrases = useDocument((document) => offer.map((prompt) => ctaPhrase(prompt, document)));
  const taken = useDocument((document) => offer.map((prompt) => isTaken(document, place, prompt)));
  return (
    <div
      ref={frame}
      aria-hidden
      className="pointer-events-none invisible absolute inset-0 in-focus:visible"
    >
      <ul
        style={{ maxWidth: roomPx === undefined ? undefined : roomPx - insetPx }}
        className={classNames(
          'absolute z-20 flex w-66 animate-float-in flex-wrap gap-1 rounded bg-raised p-1 text-xs shadow-float',
          side === 'below' ? 'top-full mt-1' : 'bottom-full mb-1',
          edge === 'left' ? 'left-1' : 'right-1 justify-end',
        )}
      >
        {offer.map((prompt, at) => (
          // Two may be said alike.
          <li key={`${at + 1} ${phrases[at]}`} className="contents max-sm:nth-[n+6]:hidden">
            <button
              type="button"
              tabIndex={-1}
              // The cell keeps the keyboard.
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) => {
                event.stopPropagation();
                verbs.accept(place, prompt);
              }}
              className={classNames(
                'pointer-events-auto inline-flex min-h-6 items-center gap-1 rounded border border-dashed px-1.5 text-quiet',
                taken[at]
                  ? 'border-transparent'
                  : 'border-control hover:bg-cta-soft hover:text-cta-soft-ink',
              )}
            >
              <span className="font-semibold tabular-nums">{at + 1}</span>
              {phrases[at]}
              {taken[at] && <Check className="size-3.5" />}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
