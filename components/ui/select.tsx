'use client';

import { Check, ChevronDown } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components/Select';

import { classNames } from './class-names';
import { DraftNote } from './draft-note';
import { unguarded, type EditGuard } from './edit-guard';
import { inputClasses } from './field-frame';
import { floatClasses, floatItemClasses } from './float-classes';
import { isTakeOverKey } from './is-take-over-key';

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
  readonly guard?: EditGuard;
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
  guard = unguarded,
  className,
}: SelectProps<Value>) {
  const { lock, onStart, onEnd, onRefused } = guard;
  const [isOpen, setIsOpen] = useState(false);
  const open = () => {
    onStart();
    setIsOpen(true);
  };
  const close = () => {
    onEnd();
    setIsOpen(false);
  };
  const takeOver = async () => {
    if (await lock?.takeOver?.()) open();
  };
  const choose = (key: unknown) => {
    const chosen = options.find((option) => option.value === key);
    // Keys choose without opening the list.
    if (lock) onRefused(open);
    else if (chosen) onChange(chosen.value);
  };
  const answerKey = (event: KeyboardEvent) => {
    if (!lock?.takeOver || isOpen || !isTakeOverKey(event)) return;
    event.stopPropagation();
    void takeOver();
  };
  return (
    <AriaSelect
      value={value}
      onChange={choose}
      placeholder={placeholder}
      isInvalid={error !== undefined}
      isOpen={isOpen}
      onOpenChange={(isWanted) => {
        if (!isWanted) close();
        else if (lock) onRefused(open);
        else open();
      }}
      className={classNames('flex flex-col gap-1', className)}
    >
      <Label className={labelHidden ? 'sr-only' : 'text-sm font-medium'}>{label}</Label>
      {/* Before the button takes a letter for the beginning of an option. */}
      <div className="contents" onKeyDownCapture={answerKey}>
        <Button
          // Locked it keeps the keyboard, else who is at it would fall off the page, and could not take it over.
          aria-disabled={lock !== undefined}
          className={classNames(
            inputClasses,
            'flex cursor-default items-center justify-between gap-2 text-left aria-disabled:opacity-50',
            size === 'dense' ? 'control-dense text-sm' : 'control-normal',
          )}
        >
          <SelectValue className="truncate placeholder-shown:text-quiet" />
          <ChevronDown aria-hidden className="size-4 shrink-0 text-quiet" />
        </Button>
      </div>
      {guard !== unguarded && (
        <Text slot="description" className="contents">
          <DraftNote
            trouble={lock ? 'locked' : 'none'}
            guard={guard}
            draft=""
            value=""
            onTakeOver={() => void takeOver()}
            onSave={close}
            onDrop={close}
            className="-mt-1 not-empty:mt-0"
          />
        </Text>
      )}
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
