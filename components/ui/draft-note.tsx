'use client';

import { useState, type ReactNode } from 'react';

import { classNames } from './class-names';
import { CopyField } from './copy-field';
import { copyText } from './copy-text';
import { type DraftTrouble } from './draft-trouble';
import { type EditGuard } from './edit-guard';
import { Kbd } from './kbd';

type DraftNoteProps = {
  readonly trouble: DraftTrouble;
  readonly guard: EditGuard;
  /** What is typed here. */
  readonly draft: string;
  /** What stands there by now. */
  readonly value: string;
  readonly onTakeOver: () => void;
  readonly onSave: () => void;
  readonly onDrop: () => void;
};

const quotedMax = 120;

/** A quiet line under a field: who else is at its text, and what can be done with one's own. Nothing when all is well. */
export function DraftNote({
  className,
  ...props
}: DraftNoteProps & { readonly className: string }) {
  return (
    <span
      role="status"
      // It is there before it says something, else nobody would hear it; empty it takes no room.
      className={classNames('flex flex-wrap items-center gap-x-2 text-xs text-quiet', className)}
    >
      <Note {...props} />
    </span>
  );
}

function Note(props: DraftNoteProps) {
  const { trouble, guard, draft, value, onSave, onDrop } = props;
  switch (trouble) {
    case 'none':
      return null;
    case 'locked':
      return guard.lock?.isSaidNearby ? null : <LockNote {...props} hasKey />;
    case 'held_back':
      return (
        <>
          <LockNote {...props} hasKey={false} />
          <span className="text-ink">Your text: {quoted(draft)}</span>
          <CopyButton text={draft} />
        </>
      );
    case 'changed':
      return (
        <>
          <span>
            {guard.changedBy ?? 'Somebody'} changed this to {quoted(value)}
          </span>
          <NoteButton onPress={onSave}>Keep mine</NoteButton>
          <NoteButton onPress={onDrop}>Take theirs</NoteButton>
        </>
      );
    case 'unsaved':
      return (
        <>
          <span>Your text is not saved yet.</span>
          <NoteButton onPress={onSave}>Save it</NoteButton>
          <NoteButton onPress={onDrop}>Drop it</NoteButton>
        </>
      );
  }
}

type LockNoteProps = DraftNoteProps & {
  /** With a text of one's own the key is a letter of it. */
  readonly hasKey: boolean;
};

function LockNote({ guard: { lock }, onTakeOver, hasKey }: LockNoteProps) {
  return (
    <>
      <span>{lock?.says}</span>
      {lock?.takeOver && (
        <NoteButton onPress={onTakeOver}>Take over {hasKey && <Kbd keys="t" />}</NoteButton>
      )}
    </>
  );
}

/** Copies a text; where the browser does not let it, the person's own keys copy it from a field. */
function CopyButton({ text }: { readonly text: string }) {
  const [isAllowed, setIsAllowed] = useState(true);
  if (!isAllowed) return <CopyField text={text} />;
  const copy = async () => setIsAllowed(await copyText(text));
  return <NoteButton onPress={() => void copy()}>Copy</NoteButton>;
}

type NoteButtonProps = { readonly onPress: () => void; readonly children: ReactNode };

function NoteButton({ onPress, children }: NoteButtonProps) {
  return (
    <button
      type="button"
      // Pressing must not take the keyboard from the field: leaving it would save.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
      className="inline-flex min-h-6 items-center gap-1 rounded font-medium text-accent hover:underline pointer-coarse:min-h-11"
    >
      {children}
    </button>
  );
}

function quoted(text: string): string {
  if (text === '') return 'nothing';
  return `“${text.length > quotedMax ? `${text.slice(0, quotedMax)}…` : text}”`;
}
