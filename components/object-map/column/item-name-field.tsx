'use client';

import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

import { useCommitOnLeave } from '@/components/ui/use-commit-on-leave';
import { nameMax } from '@/lib/orca/model/fields';

type ItemNameFieldProps = {
  readonly name: string;
  /** Returns why the name can't be taken, or nothing. */
  readonly onCommit: (name: string) => string | undefined;
  readonly onDone: (byKey: boolean) => void;
};

/** An attribute's name while it is edited where it stands: Enter or leaving saves, Escape gives up. */
export function ItemNameField({ name, onCommit, onDone }: ItemNameFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string>();

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const leaving = useCommitOnLeave();
  const finish = (byKey: boolean) => {
    leaving.end();
    onDone(byKey);
  };
  const save = (byKey: boolean) => {
    const next = field.current?.value.trim() ?? name;
    if (next === '' && !byKey) return finish(byKey);
    const refusal = next === name ? undefined : onCommit(next);
    if (refusal === undefined) return finish(byKey);
    return setError(refusal);
  };
  const answerKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // Else the same Enter would press the button that gets the focus back.
    event.preventDefault();
    if (event.key === 'Enter') save(true);
    else finish(true);
  };
  return (
    <div role="row">
      <div role="gridcell">
        <input
          ref={field}
          aria-label="Attribute name"
          aria-invalid={error !== undefined}
          defaultValue={name}
          maxLength={nameMax}
          onKeyDown={answerKey}
          onBlur={() => leaving.leave(() => save(false))}
          onChange={() => setError(undefined)}
          className="control-dense w-full rounded-sm border border-control bg-raised px-3 text-sm text-ink aria-invalid:border-danger"
        />
        {error !== undefined && (
          <p role="alert" className="px-3 py-1 text-xs text-danger">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
