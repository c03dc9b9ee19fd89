'use client';

import { useId, useRef, type KeyboardEvent } from 'react';

import { PlaceFrame } from '@/components/presence/cells/place-frame';
import { placeOf } from '@/components/presence/cells/place-of';
import { useEditGuard } from '@/components/presence/cells/use-edit-guard';
import { DraftNote } from '@/components/ui/draft-note';
import { inputClasses } from '@/components/ui/field-frame';
import { isTakeOverKey } from '@/components/ui/is-take-over-key';
import { useDraft } from '@/components/ui/use-draft';
import { useEdit } from '@/lib/client/document/use-edit';
import { type RecordOf } from '@/lib/orca/model/record';

/** The day a text is from. Saves by itself, as the texts beside it do. */
export function SourceDate({ source }: { readonly source: RecordOf<'source'> }) {
  const edit = useEdit();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const of = { kind: 'source', id: source.id, field: 'date' } as const;
  const place = placeOf.field(of);
  const guard = useEditGuard({ place, of });
  const { lock } = guard;
  const commit = (date: string) =>
    // A date of which a part is missing is told as none at all.
    field.current?.validity.badInput
      ? 'Enter the whole date.'
      : edit({ type: 'source.update', id: source.id, patch: { date: date === '' ? null : date } });
  const draft = useDraft({ value: source.date ?? '', onCommit: commit, guard });
  const answerKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') draft.save();
    if (event.key === 'Escape') draft.drop();
    if (draft.trouble === 'locked' && isTakeOverKey(event)) void lock?.takeOver?.();
  };
  return (
    <PlaceFrame place={place} side="above">
      <label htmlFor={id} className="sr-only">
        Date
      </label>
      <input
        id={id}
        ref={field}
        type="date"
        value={draft.text}
        readOnly={lock !== undefined}
        aria-invalid={draft.error !== undefined}
        aria-describedby={draft.error === undefined ? undefined : `${id}-error`}
        onChange={(event) => draft.write(event.currentTarget.value)}
        onKeyDown={answerKey}
        onFocus={draft.enter}
        onBlur={draft.leave}
        className={`${inputClasses} control-dense text-sm aria-invalid:border-danger [&:read-only]:bg-hover`}
      />
      {draft.error !== undefined && (
        <p id={`${id}-error`} role="alert" className="text-xs text-danger">
          {draft.error}
        </p>
      )}
      <DraftNote
        trouble={draft.trouble}
        guard={guard}
        draft={draft.text}
        value={source.date ?? ''}
        onTakeOver={() => void lock?.takeOver?.()}
        onSave={() => void draft.keep()}
        onDrop={draft.drop}
        className="not-empty:mt-1"
      />
    </PlaceFrame>
  );
}
