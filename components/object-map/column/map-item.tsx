'use client';

import { type MouseEvent, type ReactNode } from 'react';

import { PlaceRing } from '@/components/presence/cells/place-ring';
import { classNames } from '@/components/ui/class-names';

import { placeOfKey } from '../map-place';

type MapItemProps = {
  readonly itemKey: string;
  readonly isFocused: boolean;
  readonly label: string;
  /** Pressed by key, or pressed twice: a first press only puts the focus here. */
  readonly onOpen: () => void;
  /** What stands left and right of the item's text, outside its button. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
};

/** One line of a column. Exactly one of them in the map is in the tab order; arrow keys go to the others. */
export function MapItem({
  itemKey,
  isFocused,
  label,
  onOpen,
  before,
  after,
  ...props
}: MapItemProps) {
  const place = placeOfKey(itemKey);
  const open = (event: MouseEvent) => {
    if (event.detail !== 1) onOpen();
  };
  return (
    <div
      role="row"
      className={classNames(
        'group/item relative flex items-stretch rounded-sm has-[[data-key]:focus-visible]:outline-2 has-[[data-key]:focus-visible]:outline-accent',
        isFocused && 'ring-1 ring-accent',
        props.className,
      )}
    >
      {place !== undefined && <PlaceRing place={place} />}
      {before}
      <div role="gridcell" className="min-w-0 grow">
        <button
          type="button"
          data-key={itemKey}
          tabIndex={isFocused ? 0 : -1}
          aria-label={label}
          onClick={open}
          className="flex control-dense w-full items-center gap-1.5 rounded-sm px-3 py-0.5 text-left text-sm wrap-anywhere outline-none"
        >
          {props.children}
        </button>
      </div>
      {after}
    </div>
  );
}
