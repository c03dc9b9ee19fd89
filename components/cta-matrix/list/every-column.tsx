import { type ReactNode } from 'react';

import { listColumns } from './list-columns';

type EveryColumnProps = {
  readonly row: number;
  readonly children: (filled: readonly number[]) => ReactNode;
};

const places = listColumns.map((_, place) => place);

/** Every line of the list says something in every column. */
export function EveryColumn({ children }: EveryColumnProps) {
  return children(places);
}
