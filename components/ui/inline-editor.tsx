'use client';

import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';

import { classNames } from './class-names';
import { useCommitOnLeave } from './use-commit-on-leave';

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
};

/** The text and its field take the same room, so nothing moves when one becomes the other. */
export const inlineBoxClasses =
  'control-dense block w-full rounded border px-1.5 py-0.5 text-left wrap-anywhere whitespace-pre-wrap';

/** The field of a text that is edited where it stands: it has the keyboard at once. */
export function InlineEditor(props: InlineEditorProps) {
  const { value, label, onCommit, onDone, multiline = false, className } = props;
  const [draft, setDraft] = useState(value);
  const [error, setError] = useState<string>();
  const errorId = useId();
  const field = useRef<HTMLTextAreaElement>(null);

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
    const next = draft.trim();
    const refusal = next === value ? undefined : onCommit(next);
    if (refusal === undefined) finish(byKey);
    else setError(refusal);
  };
  const answerKey = (event: KeyboardEvent) => {
    // Enter that confirms a word in an input method is not the Enter that saves.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') finish(true);
    else if (event.key === 'Enter' && !(multiline && event.shiftKey)) save(true);
    else return event.stopPropagation();
    event.preventDefault();
    return event.stopPropagation();
  };

  return (
    <span className="relative block">
      <textarea
        ref={field}
        rows={1}
        value={draft}
        aria-label={label}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : errorId}
        maxLength={props.maxLength}
        placeholder={props.placeholder}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          setDraft(multiline ? typed : typed.replaceAll(/\s*\n\s*/g, ' '));
          setError(undefined);
        }}
        onKeyDown={answerKey}
        onBlur={() => leaving.leave(() => save(false))}
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
    </span>
  );
}
