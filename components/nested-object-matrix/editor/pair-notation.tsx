import { cardinalityIn } from '@/lib/orca/views/nested/cardinality-notation';
import { cardinalitySentence } from '@/lib/orca/views/nested/cardinality-sentence';
import { type NestedCell } from '@/lib/orca/views/nested/reading-sentence';

import { crowPath, crowSize } from '../cell/crow-path';

type PairNotationProps = { readonly cell: NestedCell; readonly reverse: NestedCell };

/** How many there are both ways: in words, and as each notation writes it. */
export function PairNotation({ cell, reverse }: PairNotationProps) {
  const [there] = cell.relationships;
  if (!there) return null;
  const [back] = reverse.relationships;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-hairline pt-3 text-sm text-quiet">
      <p className="grow">{cardinalitySentence(cell, reverse)}</p>
      <p aria-hidden className="flex items-center gap-3 tabular-nums">
        <span>{cardinalityIn('range', there)}</span>
        <span>{cardinalityIn('ratio', there, back)}</span>
        <svg
          viewBox={`0 0 ${crowSize.width} ${crowSize.height}`}
          className="h-3.5 fill-raised stroke-current stroke-[1.5]"
        >
          <path d={crowPath(there, back)} />
        </svg>
      </p>
    </div>
  );
}
