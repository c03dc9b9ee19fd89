'use client';

import { classNames } from '@/components/ui/class-names';
import { useDocument } from '@/lib/client/document/use-document';
import {
  cardinalityIn,
  type CardinalityNotation,
} from '@/lib/orca/views/nested/cardinality-notation';
import { type SaidOfCell } from '@/lib/orca/views/nested/nested-cell';
import { type Cardinality } from '@/lib/orca/views/nested/parse-cardinality';

import { crowPath, crowSize } from './crow-path';
import { reverseOfCell } from './reverse-of-cell';
import { yesSigns } from './yes-signs';

type YesMarkProps = {
  readonly said: SaidOfCell;
  readonly rowId: string;
  readonly columnId: string;
  readonly notation: CardinalityNotation;
};

/** How many and in which words; a corner is folded where the other direction was never asked. */
export function YesMark({ said, rowId, columnId, notation }: YesMarkProps) {
  const [isMissing, back] = useDocument((document) =>
    reverseOfCell(document, { rowId, columnId }, notation),
  );
  const [first] = said.relationships;
  if (!first) return null;
  const { signs, remarks, words } = yesSigns(said, isMissing);
  return (
    <span
      title={[...words, ...remarks].join('; ')}
      className={classNames(
        'flex size-full flex-col justify-center overflow-hidden bg-object-soft px-1.5 text-xs text-object-soft-ink',
        isMissing && 'folded-corner',
        rowId === columnId && 'self-hatch',
      )}
    >
      <span className="sr-only">{['Yes', ...remarks].join(', ')}: </span>
      <span className="flex items-center gap-1 font-medium whitespace-nowrap">
        <HowMany there={first} back={back} notation={notation} />
        {signs !== '' && ` ${signs}`}
      </span>
      {first.label !== '' && <span className="truncate">{first.label}</span>}
    </span>
  );
}

type HowManyProps = {
  readonly there: Cardinality;
  readonly back: Cardinality | undefined;
  readonly notation: CardinalityNotation;
};

function HowMany({ there, back, notation }: HowManyProps) {
  if (notation !== 'crow') return cardinalityIn(notation, there, back);
  return (
    <svg
      role="img"
      aria-label={cardinalityIn('range', there)}
      viewBox={`0 0 ${crowSize.width} ${crowSize.height}`}
      className="h-[1.2em] shrink-0 fill-object-soft stroke-current stroke-[1.5]"
    >
      <path d={crowPath(there, back)} />
    </svg>
  );
}
