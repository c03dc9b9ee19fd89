'use client';

import { useEffect, useRef, useState } from 'react';

import { classNames } from './class-names';
import { unguarded } from './edit-guard';
import { InlineEditor, inlineBoxClasses, type InlineEditorProps } from './inline-editor';
import { isTakeOverKey } from './is-take-over-key';

export type InlineEditProps = Omit<InlineEditorProps, 'onDone'> & { readonly isReadOnly?: boolean };

/** Text that is edited where it stands: click or Enter, type, Enter. Escape gives up; leaving saves. */
export function InlineEdit({ value, onCommit, isReadOnly = false, ...props }: InlineEditProps) {
  const [isEditing, setIsEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const returnsFocus = useRef(false);
  const { guard = unguarded } = props;
  const { lock, onRefused } = guard;

  const open = () => setIsEditing(true);
  const takeOver = async () => {
    if (await lock?.takeOver?.()) open();
  };
  useEffect(() => {
    if (isEditing || !returnsFocus.current) return;
    returnsFocus.current = false;
    button.current?.focus();
  }, [isEditing]);

  if (isEditing && !isReadOnly) {
    return (
      <InlineEditor
        {...props}
        value={value}
        onCommit={onCommit}
        onDone={(byKey) => {
          returnsFocus.current = byKey;
          setIsEditing(false);
        }}
      />
    );
  }
  return (
    <button
      type="button"
      ref={button}
      disabled={isReadOnly}
      aria-label={`${props.label}: ${value === '' ? 'empty' : value}${lock && !lock.isSaidNearby ? `. ${lock.says}` : ''}`}
      onClick={() => (lock ? onRefused(open) : open())}
      onKeyDown={(event) => {
        if (isTakeOverKey(event)) void takeOver();
      }}
      className={classNames(
        inlineBoxClasses,
        'cursor-text border-transparent enabled:hover:bg-hover',
        value === '' && 'text-quiet',
        props.className,
      )}
    >
      {value === '' ? (props.placeholder ?? props.label) : value}
    </button>
  );
}
