'use client';

import { Search, X } from 'lucide-react';
import { useRef } from 'react';

import { Button } from '@/components/ui/button';
import { isComposing } from '@/components/ui/is-composing';
import { useViewKeys } from '@/lib/client/view/use-view-keys';

type FilterHeadsProps = {
  readonly value: string;
  readonly onChange: (filter: string) => void;
  /** Gives the grid the keyboard. */
  readonly onLeave: () => void;
};

/** Shows only the rows and columns whose heads have this in their name. `/` goes there, Enter back, Escape ends it. */
export function FilterHeads({ value, onChange, onLeave }: FilterHeadsProps) {
  const field = useRef<HTMLInputElement>(null);
  useViewKeys({ '/': () => field.current?.select() });
  return (
    <span className="relative inline-flex items-center">
      <Search aria-hidden className="pointer-events-none absolute left-2 size-4 text-quiet" />
      <input
        ref={field}
        type="text"
        aria-label="Filter heads"
        aria-keyshortcuts="/"
        placeholder="Filter heads  /"
        value={value}
        maxLength={80}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === 'Escape') onChange('');
          if (event.key === 'Escape' || event.key === 'Enter') {
            event.preventDefault();
            onLeave();
          }
        }}
        className="control-dense w-36 rounded border border-control bg-raised pr-7 pl-7 text-sm"
      />
      {value !== '' && (
        <Button
          aria-label="Show all heads"
          excludeFromTabOrder
          onPress={() => onChange('')}
          className="absolute right-0 px-1!"
        >
          <X aria-hidden />
        </Button>
      )}
    </span>
  );
}
