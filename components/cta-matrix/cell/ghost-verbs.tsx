'use client';

import { useEffect, useState } from 'react';

import { classNames } from '@/components/ui/class-names';
import { useDocument } from '@/lib/client/document/use-document';
import { type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';

import { useVerbs } from '../use-verbs';
import { suggestVerbs } from './suggest-verbs';
import { useFloatPlace } from './use-float-place';

/** Who only passes by is shown nothing, and a press is not caught by what just came. */
const waitMs = 350;
/** Some lines of chips, in CSS pixels. */
const size = { width: 256, height: 112 } as const;

/**
 * Verbs that the cell with the keyboard might lack, faint beside it and numbered: the digits take them. The panel says them too,
 * so they are not read with every cell one comes by.
 */
export function GhostVerbs(props: { readonly place: VerbPlace }) {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), waitMs);
    return () => clearTimeout(timer);
  }, []);
  return isDue && <Ghosts {...props} />;
}

function Ghosts({ place }: { readonly place: VerbPlace }) {
  const [{ side, edge }, frame] = useFloatPlace(size.width, size.height);
  const verbs = useVerbs();
  const offered = useDocument((document) =>
    suggestVerbs(document, place, '').map(({ phrase }) => phrase),
  );
  return (
    <div
      ref={frame}
      aria-hidden
      className="pointer-events-none invisible absolute inset-0 in-focus:visible"
    >
      <ul
        className={classNames(
          'absolute z-20 flex w-66 animate-float-in flex-wrap gap-1 rounded bg-raised p-1 text-xs shadow-float',
          side === 'below' ? 'top-full mt-1' : 'bottom-full mb-1',
          edge === 'left' ? 'left-1' : 'right-1 justify-end',
        )}
      >
        {offered.map((phrase, at) => (
          // Two may be said alike.
          <li key={`${at + 1} ${phrase}`} className="contents max-sm:nth-[n+6]:hidden">
            <button
              type="button"
              tabIndex={-1}
              // The cell keeps the keyboard.
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) => {
                event.stopPropagation();
                verbs.take(place, at);
              }}
              className="pointer-events-auto inline-flex min-h-6 items-center gap-1 rounded border border-dashed border-control px-1.5 text-quiet hover:bg-cta-soft hover:text-cta-soft-ink"
            >
              <span className="font-semibold tabular-nums">{at + 1}</span>
              {phrase}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
