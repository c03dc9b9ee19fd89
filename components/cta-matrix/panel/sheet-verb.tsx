'use client';

import { type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';

import { useNewVerb } from '../cell/use-new-verb';
import { VerbField } from '../cell/verb-field';

type SheetVerbProps = {
  readonly place: VerbPlace;
  /** An empty Enter, or Escape. */
  readonly onEnd: () => void;
};

/** Where verbs are typed on a phone: in the sheet of their cell. What the cell offers stands below, so the empty field offers nothing. */
export function SheetVerb({ place, onEnd }: SheetVerbProps) {
  const { suggest, ...field } = useNewVerb(place);
  return (
    <VerbField
      {...field}
      initial=""
      suggest={(typed) => (typed.trim() === '' ? [] : suggest(typed))}
      goesOn={false}
      onLeave={(by) => {
        if (by === 'key') onEnd();
      }}
    />
  );
}
