'use client';

import { Check } from 'lucide-react';

import { classNames } from '@/components/ui/class-names';
import { floatClasses } from '@/components/ui/float-classes';
import { Kbd } from '@/components/ui/kbd';

import { type FloatPlace } from './use-float-place';
import { type OfferedVerb } from './verb-completion';

type VerbOptionsProps = {
  /** Each option has the list's id, a dash and its number. */
  readonly id: string;
  readonly verbs: readonly OfferedVerb[];
  readonly chosen: number;
  /** The digits take them. */
  readonly isNumbered: boolean;
  readonly place: FloatPlace;
  readonly onTake: (at: number) => void;
};

/** The verbs that are offered for what is typed into a cell. */
export function VerbOptions({ id, verbs, chosen, isNumbered, place, onTake }: VerbOptionsProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Verbs to add"
      className={classNames(
        floatClasses,
        'absolute z-30 max-h-72 w-max max-w-72 p-1',
        place.side === 'below' ? 'top-full mt-1' : 'bottom-full mb-1',
        place.edge === 'left' ? 'left-0' : 'right-0',
      )}
    >
      {verbs.map(({ phrase, text, isTaken }, at) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field's keys choose
        <div
          key={text}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === chosen}
          onClick={(event) => {
            event.stopPropagation();
            onTake(at);
          }}
          className="flex control-dense items-center gap-2 rounded-sm px-2 text-sm hover:bg-hover aria-selected:bg-selected"
        >
          <span className={classNames('min-w-0 grow truncate', isTaken && 'text-quiet')}>
            {phrase}
          </span>
          {isTaken && (
            <>
              <Check aria-hidden className="size-4 shrink-0 text-quiet" />
              <span className="sr-only">, is here</span>
            </>
          )}
          {isNumbered && at < 9 && (
            <span aria-hidden>
              <Kbd keys={String(at + 1)} />
            </span>
          )}
        </div>
      ))}
    </div>
  );
}
