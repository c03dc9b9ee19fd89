'use client';

import { Check, ChevronDown } from 'lucide-react';
import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components/Select';

import { classNames } from './class-names';
import { inputClasses } from './field-frame';
import { floatClasses, floatItemClasses } from './float-classes';

export type SelectOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
};

export type SelectProps<Value extends string> = {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly options: readonly SelectOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string;
  readonly error?: string | undefined;
  readonly size?: 'dense' | 'normal';
  readonly isDisabled?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  readonly className?: string;
};

/** One of a few known values. For more than some twenty, offer a search instead. */
export function Select<Value extends string>({
  label,
  labelHidden = false,
  options,
  value,
  onChange,
  placeholder = 'Choose',
  error,
  size = 'dense',
  isDisabled = false,
  onOpenChange,
  className,
}: SelectProps<Value>) {
  const choose = (key: unknown) => {
    const chosen = options.find((option) => option.value === key);
    if (chosen) onChange(chosen.value);
  };
  return (
    <AriaSelect
      value={value}
      onChange={choose}
      placeholder={placeholder}
      isInvalid={error !== undefined}
      isDisabled={isDisabled}
      {...(onOpenChange && { onOpenChange })}
      className={classNames('flex flex-col gap-1', className)}
    >
      <Label className={labelHidden ? 'sr-only' : 'text-sm font-medium'}>{label}</Label>
      <Button
        className={classNames(
          inputClasses,
          'flex cursor-default items-center justify-between gap-2 text-left',
          size === 'dense' ? 'control-dense text-sm' : 'control-normal',
        )}
      >
        <SelectValue className="truncate placeholder-shown:text-quiet" />
        <ChevronDown aria-hidden className="size-4 shrink-0 text-quiet" />
      </Button>
      <FieldError className="text-xs text-danger">{error}</FieldError>
      <Popover className={classNames(floatClasses, 'min-w-(--trigger-width)')}>
        <ListBox items={options} className="max-h-80 overflow-auto p-1 outline-none">
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className={floatItemClasses}>
              {({ isSelected }) => (
                <>
                  <span className="grow truncate">{option.label}</span>
                  {isSelected && <Check aria-hidden />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
