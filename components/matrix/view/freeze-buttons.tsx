'use client';

import { Button } from '@/components/ui/button';

import { frozenMax } from './matrix-view';
import { type ViewSettings } from './view-settings';

type FreezeButtonsProps = Pick<ViewSettings, 'view' | 'onChange' | 'focus'>;

/** Keeps the first rows or columns in sight, up to the one that has the focus. */
export function FreezeButtons({ view, onChange, focus }: FreezeButtonsProps) {
  const { frozenRows, frozenColumns } = view;
  return (
    <div role="group" aria-label="Freeze" className="flex flex-wrap items-center gap-1">
      <span className="text-sm font-medium">Freeze</span>
      <Button
        variant="outlined"
        isDisabled={!isFreezable(focus.row)}
        onPress={() => onChange({ frozenRows: focus.row + 1 })}
      >
        {upTo('row', focus.row)}
      </Button>
      <Button
        variant="outlined"
        isDisabled={!isFreezable(focus.column)}
        onPress={() => onChange({ frozenColumns: focus.column + 1 })}
      >
        {upTo('column', focus.column)}
      </Button>
      {(frozenRows > 0 || frozenColumns > 0) && (
        <Button onPress={() => onChange({ frozenRows: 0, frozenColumns: 0 })}>Nothing</Button>
      )}
    </div>
  );
}

function isFreezable(index: number): boolean {
  return index >= 0 && index < frozenMax;
}

function upTo(what: 'row' | 'column', index: number): string {
  return index < 0 ? `${what}s` : `up to ${what} ${index + 1}`;
}
