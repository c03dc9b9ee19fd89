'use client';

import { useId, useState, type KeyboardEvent } from 'react';

import { isComposing } from '@/components/ui/is-composing';
import { nameMax } from '@/lib/orca/model/fields';

type NewNameFieldProps = {
  readonly label: string;
  readonly placeholder: string;
  /** Whether somebody just asked to type here. */
  readonly autoFocus: boolean;
  /** Whether keys with Ctrl or ⌘ reach the page: undo, from a field that waits empty for the next name. */
  readonly sharesShortcuts?: boolean;
  /** Enter: the field is empty again where nothing is answered, else it says why the name can’t be had. */
  readonly onEnter: (name: string) => string | undefined;
  readonly onEscape: () => void;
  /** The keyboard goes elsewhere; what is answered is said as with Enter. */
  readonly onLeave: (name: string) => string | undefined;
};

/** A field for the name of an object or role that is to be there. */
export function NewNameField(props: NewNameFieldProps) {
  const { label, placeholder, autoFocus, sharesShortcuts = false } = props;
  const errorId = useId();
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();

  const enter = () => {
    const refusal = props.onEnter(name);
    setError(refusal);
    if (refusal === undefined) setName('');
  };
  const leave = () => {
    const refusal = props.onLeave(name);
    if (refusal !== undefined) setError(refusal);
  };
  const answerKey = (event: KeyboardEvent) => {
    if (!sharesShortcuts || !(event.metaKey || event.ctrlKey)) event.stopPropagation();
    if (isComposing(event)) return;
    if (event.key === 'Escape') props.onEscape();
    else if (event.key === 'Enter') enter();
    else return;
    event.preventDefault();
  };
  return (
    <span className="relative block">
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person just asked to type here
        autoFocus={autoFocus}
        value={name}
        maxLength={nameMax}
        aria-label={label}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : errorId}
        placeholder={placeholder}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setError(undefined);
        }}
        onKeyDown={answerKey}
        onBlur={leave}
        className="control-dense w-full rounded border border-control bg-raised px-1.5 text-sm aria-invalid:border-danger"
      />
      {error !== undefined && (
        <span
          id={errorId}
          role="alert"
          className="absolute top-full left-0 z-30 w-max max-w-60 rounded bg-raised px-2 py-1 text-xs text-danger shadow-float"
        >
          {error}
        </span>
      )}
    </span>
  );
}
