'use client';

import { ChevronDown } from 'lucide-react';
import { useId, useMemo } from 'react';

import { classNames } from './class-names';
import { inputClasses } from './field-frame';

type NativeSelectProps = {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Pass the same array while nothing of it changed: a thousand lines are then left alone. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly className?: string;
};

/** The browser's own list: for hundreds of values, which it draws at once and lets one reach by typing. */
export function NativeSelect({
  label,
  labelHidden = false,
  value,
  onChange,
  options,
  className,
}: NativeSelectProps) {
  const id = useId();
  const lines = useMemo(
    () =>
      options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      )),
    [options],
  );
  return (
    <div className={classNames('flex flex-col gap-1', className)}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'text-sm font-medium'}>
        {label}
      </label>
      <div className="relative">
        <select
          id={id}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          className={classNames(
            inputClasses,
            'control-dense appearance-none truncate pr-7 text-sm',
          )}
        >
          {lines}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute inset-y-0 right-2 my-auto size-4 text-quiet"
        />
      </div>
    </div>
  );
}
