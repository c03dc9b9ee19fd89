'use client';

import { useEffect, useId, useRef, type KeyboardEvent } from 'react';

import { classNames } from './class-names';
import { DraftNote } from './draft-note';
import { unguarded, type EditGuard } from './edit-guard';
import { isComposing } from './is-composing';
import { isTakeOverKey } from './is-take-over-key';
import { useDraft } from './use-draft';

export type InlineEditorProps = {
  readonly value: string;
  /** What is edited, for people who do not see where it stands. */
  readonly label: string;
  /** Gets the trimmed text. Returns why it cannot be taken, or nothing when it was. */
  readonly onCommit: (next: string) => string | undefined;
  readonly maxLength?: number;
  readonly multiline?: boolean;
  readonly placeholder?: string;
  readonly className?: string;
  /** `byKey`: by Enter or Escape, so that the keyboard goes back to where it came from. */
  readonly onDone: (byKey: boolean) => void;
  readonly guard?: EditGuard;
};

/** The text and its field take the same room, so nothing moves when one becomes the other. */
export const inlineBoxClasses =
  'control-dense block w-full rounded border px-1.5 py-0.5 text-left wrap-anywhere whitespace-pre-wrap';

/** The field of a text that is edited where it stands: it has the keyboard at once. */
export function InlineEditor(props: InlineEditorProps) {
  const { value, label, onCommit, onDone, multiline = false, className } = props;
  const { guard = unguarded } = props;
  const { onStart, onEnd } = guard;
  const draft = useDraft({ value, onCommit, guard });
  const errorId = useId();
  const field = useRef<HTMLTextAreaElement>(null);

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
  const canTakeOver = draft.trouble === 'locked' && guard.lock?.takeOver;
  const answerKey = (event: KeyboardEvent) => {
    // Enter that confirms a word in an input method is not the Enter that saves.
    if (isComposing(event)) return;
    if (event.key === 'Escape') drop();
    else if (event.key === 'Enter' && !(multiline && event.shiftKey)) save();
    else if (canTakeOver && isTakeOverKey(event)) void canTakeOver();
    else return event.stopPropagation();
    event.preventDefault();
    return event.stopPropagation();
  };

  const { error } = draft;
  return (
    <span className="relative block">
      <textarea
        ref={field}
        rows={1}
        value={draft.text}
        readOnly={guard.lock !== undefined}
        aria-label={label}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : errorId}
        maxLength={props.maxLength}
        placeholder={props.placeholder}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          draft.write(multiline ? typed : typed.replaceAll(/\s*\n\s*/g, ' '));
        }}
        onKeyDown={answerKey}
        onFocus={draft.enter}
        onBlur={() => {
          if (draft.leave()) onDone(false);
        }}
        className={classNames(
          inlineBoxClasses,
          'field-sizing-content resize-none bg-raised',
          error === undefined ? 'border-control' : 'border-danger',
          className,
        )}
      />
      {error !== undefined && (
        <span
          id={errorId}
          role="alert"
          className="absolute top-full left-0 z-20 mt-1 rounded bg-raised px-2 py-1 text-xs text-danger shadow-float"
        >
          {error}
        </span>
      )}
      <DraftNote
        trouble={draft.trouble}
        guard={guard}
        draft={draft.text}
        value={value}
        onTakeOver={() => void guard.lock?.takeOver?.()}
        onSave={() => void keep()}
        onDrop={drop}
        className="absolute top-full left-0 z-20 mt-1 w-max max-w-80 rounded bg-raised shadow-float not-empty:px-2 not-empty:py-1"
      />
    </span>
  );
}
