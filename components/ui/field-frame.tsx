'use client';

import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components/TextField';

export type FieldTexts = {
  readonly label: string;
  /** The label is read aloud but not drawn: only where the place itself says what is asked. */
  readonly labelHidden?: boolean;
  readonly description?: string;
  readonly error?: string | undefined;
};

export const inputClasses =
  'w-full rounded border border-control bg-raised px-2 text-base text-ink invalid:border-danger disabled:opacity-50';

/** What stands around every input: label above, description and error below. */
export function FieldFrame({
  label,
  labelHidden = false,
  description,
  error,
  children,
}: FieldTexts & { readonly children: ReactNode }) {
  return (
    <>
      <Label className={labelHidden ? 'sr-only' : 'text-sm font-medium'}>{label}</Label>
      {children}
      {description !== undefined && (
        <Text slot="description" className="text-xs text-quiet">
          {description}
        </Text>
      )}
      <FieldError className="text-xs text-danger">{error}</FieldError>
    </>
  );
}
