'use client';

import { memo } from 'react';

type OccurrenceBarProps = {
  /** Where in the text the noun in focus stands, as parts of its length (0..1). */
  readonly places: readonly number[];
  readonly onSeek: (place: number) => void;
};

const slots = 500;

/** The whole text as a thin bar with a line for every occurrence. The list says the same in numbers. */
export const OccurrenceBar = memo(function OccurrenceBar({ places, onSeek }: OccurrenceBarProps) {
  const filled = new Set(places.map((place) => Math.floor(place * slots)));
  const path = [...filled].map((slot) => `M0 ${slot}h10`).join('');
  return (
    <svg
      aria-hidden
      viewBox={`0 0 10 ${slots}`}
      preserveAspectRatio="none"
      className="h-full w-3 shrink-0 cursor-pointer border-l border-hairline text-accent hover:bg-hover"
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        onSeek((event.clientY - box.top) / box.height);
      }}
    >
      <path d={path} stroke="currentColor" strokeWidth={2} vectorEffect="non-scaling-stroke" />
    </svg>
  );
});
