'use client';

import { useEffect, useRef } from 'react';

import { classNames } from './class-names';
import { inputClasses } from './field-frame';

/** A text that the person's own keys can copy: selected, with the keyboard in it. For where copying was not allowed. */
export function CopyField({ text }: { readonly text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <span className="block w-full">
      <textarea
        ref={field}
        readOnly
        rows={2}
        value={text}
        aria-label="Press Ctrl+C or ⌘C to copy"
        // The field or list around it takes keys for its own.
        onKeyDown={(event) => event.stopPropagation()}
        className={classNames(inputClasses, 'py-1 text-sm')}
      />
      <span aria-hidden className="text-xs text-quiet">
        Press Ctrl+C or ⌘C to copy
      </span>
    </span>
  );
}
