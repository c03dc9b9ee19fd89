'use client';

import { ChevronDown } from 'lucide-react';
import { useId, useMemo, type KeyboardEvent, type MouseEvent } from 'react';

import { classNames } from './class-names';
import { DraftNote } from './draft-note';
import { unguarded, type EditGuard } from './edit-guard';
import { inputClasses } from './field-frame';
import { isTakeOverKey } from './is-take-over-key';

type NativeOption = {
  readonly value: string;
  readonly label: string;
  readonly isDisabled?: boolean;
};

export type NativeSelectProps = {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Pass the same array while nothing of it changed: a thousand lines are then left alone. */
  readonly options: readonly NativeOption[];
  readonly guard?: EditGuard;
  readonly className?: string;
};

/** The browser's own list: for hundreds of values, which it draws at once and lets one reach by typing. */
export function NativeSelect({
  label,
  labelHidden = false,
  value,
  onChange,
  options,
  guard = unguarded,
  className,
}: NativeSelectProps) {
  const id = useId();
  const { lock, onStart, onEnd, onRefused } = guard;
  const lines = useMemo(
    () =>
      options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.isDisabled}>
          {option.label}
        </option>
      )),
    [options],
  );
  // A browser's list tells neither that it opens nor that it closes: a press or key may open it, leaving it is its end.
  const begin = (event: MouseEvent | KeyboardEvent) => {
    if (!lock) return onStart();
    event.preventDefault();
    return onRefused(onStart);
  };
  const takeOver = () => void lock?.takeOver?.();
  const answerKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab' || event.key === 'Shift' || event.metaKey || event.ctrlKey) return;
    if (event.key === 'Escape') onEnd();
    else if (lock?.takeOver && isTakeOverKey(event)) {
      event.preventDefault();
      takeOver();
    } else begin(event);
  };
  return (
    <div className={classNames('flex flex-col gap-1', className)}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'text-sm font-medium'}>
        {label}
      </label>
      <div className="relative">
        <select
          id={id}
          value={value}
          aria-disabled={lock !== undefined}
          aria-describedby={lock ? `${id}-note` : undefined}
          onMouseDown={begin}
          onKeyDown={answerKey}
          onBlur={onEnd}
          onChange={(event) => {
            if (lock) return onRefused(onStart);
            onChange(event.currentTarget.value);
            return onEnd();
          }}
          className={classNames(
            inputClasses,
            'control-dense appearance-none truncate pr-7 text-sm aria-disabled:opacity-50',
          )}
        >
          {lines}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute inset-y-0 right-2 my-auto size-4 text-quiet"
        />
      </div>
      {guard !== unguarded && (
        <span id={`${id}-note`} className="contents">
          <DraftNote
            trouble={lock ? 'locked' : 'none'}
            guard={guard}
            draft=""
            value=""
            onTakeOver={takeOver}
            onSave={onEnd}
            onDrop={onEnd}
            className="-mt-1 not-empty:mt-0"
          />
        </span>
      )}
    </div>
  );
}
