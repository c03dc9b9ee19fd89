import { ArrowDown, ArrowUp } from 'lucide-react';

import { type CtaListSort } from '@/lib/orca/views/cta/cta-list';

import { listColumns } from './list-columns';

type ListColumnHeadProps = {
  readonly column: number;
  readonly sort: CtaListSort;
  readonly onPress: () => void;
};

/** What a column of the list is about, and whether and how the list is sorted by it. Keys sort by Enter on the head. */
export function ListColumnHead({ column, sort, onPress }: ListColumnHeadProps) {
  const { title = '', sort: by } = listColumns[column] ?? {};
  const Icon = sort.direction === 'ascending' ? ArrowUp : ArrowDown;
  const classes = 'flex h-full w-full items-center gap-1 px-2 text-left font-semibold';
  if (by === undefined) return <span className={classes}>{title}</span>;
  return (
    <button type="button" tabIndex={-1} onClick={onPress} className={`${classes} hover:bg-hover`}>
      {title}
      {by === sort.by && <Icon aria-hidden className="size-3.5" />}
    </button>
  );
}
