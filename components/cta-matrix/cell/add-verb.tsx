'use client';

import { Plus } from 'lucide-react';

/** Opens the field of a verb in the focused cell, for who points. */
export function AddVerb({ onPress }: { readonly onPress: () => void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label="Add a verb"
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
      className="absolute right-0.5 bottom-0.5 inline-flex size-6 items-center justify-center rounded text-quiet hover:bg-hover hover:text-ink"
    >
      <Plus aria-hidden className="size-4" />
    </button>
  );
}
