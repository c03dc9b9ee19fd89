import { type nestedCellState } from '@/lib/orca/views/nested/nested-cell';

export type PeerCell = {
  readonly state: ReturnType<typeof nestedCellState>;
  readonly label?: string;
  readonly many?: string;
};

const centred = 'flex size-full items-center justify-center text-base';

/** What a cell of the product draws, element by element, from a value at hand. */
export function PeerMark({ cell }: { readonly cell: PeerCell | undefined }) {
  switch (cell?.state) {
    case undefined:
    case 'unasked':
    case 'not_applicable':
      return null;
    case 'no':
      return (
        <span className={`${centred} bg-hover text-quiet`}>
          <span aria-hidden>—</span>
          <span className="sr-only">No</span>
        </span>
      );
    case 'question':
      return (
        <span className={`${centred} font-semibold text-accent`}>
          <span aria-hidden className="rounded border border-dashed border-accent px-1.5">
            ?
          </span>
          <span className="sr-only">Question</span>
        </span>
      );
    case 'yes':
      return (
        <span
          title={cell.label}
          className="flex size-full flex-col justify-center overflow-hidden bg-object-soft px-1.5 text-xs text-object-soft-ink"
        >
          <span className="sr-only">Yes: </span>
          <span className="flex items-center gap-1 font-medium whitespace-nowrap">{cell.many}</span>
          <span className="truncate">{cell.label}</span>
        </span>
      );
  }
}
