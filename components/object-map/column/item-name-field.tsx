'use client';

import { useEffect, useRef, type KeyboardEvent } from 'react';

import { DraftNote } from '@/components/ui/draft-note';
import { type EditGuard } from '@/components/ui/edit-guard';
import { isComposing } from '@/components/ui/is-composing';
import { isTakeOverKey } from '@/components/ui/is-take-over-key';
import { useDraft } from '@/components/ui/use-draft';
import { nameMax } from '@/lib/orca/model/fields';

type ItemNameFieldProps = {
  readonly name: string;
  /** Returns why the name can't be taken, or nothing. */
  readonly onCommit: (name: string) => string | undefined;
  readonly onDone: (byKey: boolean) => void;
  readonly guard: EditGuard;
};

/** An attribute's name while it is edited where it stands: Enter or leaving saves, Escape gives up. */
export function ItemNameField({ name, onCommit, onDone, guard }: ItemNameFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const draft = useDraft({ value: name, onCommit, guard });
  const { lock, onStart, onEnd } = guard;

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  useEffect(() => {
    onStart();
    return onEnd;
  }, [onStart, onEnd]);

  const drop = () => {
    draft.drop();
    onDone(true);
  };
  const save = () => {
    if (draft.save()) onDone(true);
  };
  const keep = async () => {
    if (await draft.keep()) onDone(true);
  };
  const leave = () => {
    // An emptied name that is left is none; only Enter asks for one.
    const isEmptied = draft.text.trim() === '';
    if (isEmptied) draft.drop();
    if (draft.leave() || isEmptied) onDone(false);
  };
  const answerKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (isComposing(event)) return;
    if (draft.trouble === 'locked' && isTakeOverKey(event)) void lock?.takeOver?.();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // Else the same Enter would press the button that gets the focus back.
    event.preventDefault();
    if (event.key === 'Enter') save();
    else drop();
  };
  const { error } = draft;
  return (
    <div role="row">
      <div role="gridcell">
        <input
          ref={field}
          aria-label="Attribute name"
          aria-invalid={error !== undefined}
          value={draft.text}
          readOnly={lock !== undefined}
          maxLength={nameMax}
          onKeyDown={answerKey}
          onFocus={draft.enter}
          onBlur={leave}
          onChange={(event) => draft.write(event.currentTarget.value)}
          className="control-dense w-full rounded-sm border border-control bg-raised px-3 text-sm text-ink aria-invalid:border-danger"
        />
        {error !== undefined && (
          <p role="alert" className="px-3 py-1 text-xs text-danger">
            {error}
          </p>
        )}
        <DraftNote
          trouble={draft.trouble}
          guard={guard}
          draft={draft.text}
          value={name}
          onTakeOver={() => void lock?.takeOver?.()}
          onSave={() => void keep()}
          onDrop={drop}
          className="not-empty:px-3 not-empty:py-1"
        />
      </div>
    </div>
  );
}
