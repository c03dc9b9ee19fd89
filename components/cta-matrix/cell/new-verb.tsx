'use client';

import { use, useEffect, useRef } from 'react';

import { type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';

import { type Inside } from '../cta-focus';
import { GoInsideContext, LeaveCellContext } from './inside-context';
import { useNewVerb } from './use-new-verb';
import { VerbField } from './verb-field';

type NewVerbProps = {
  readonly place: VerbPlace;
  /** What was typed on the cell already; a new object each time the field is asked for. */
  readonly asked: Inside & { readonly mode: 'typing' };
};

/** Where one more verb is typed into a cell. */
export function NewVerb({ place, asked }: NewVerbProps) {
  const goInside = use(GoInsideContext);
  const leaveCell = use(LeaveCellContext);
  const field = useNewVerb(place);
  const frame = useRef<HTMLDivElement>(null);
  // A text that could not be taken keeps the field there: whoever asks for it again goes on with that text.
  const answered = useRef(asked);
  useEffect(() => {
    if (answered.current !== asked) frame.current?.querySelector('input')?.focus();
    answered.current = asked;
  }, [asked]);
  return (
    <div ref={frame}>
      <VerbField
        {...field}
        initial={asked.text}
        onLeave={(by) => {
          if (by === 'key' || by === 'blur') goInside(place, undefined, by);
          else leaveCell(by);
        }}
      />
    </div>
  );
}
