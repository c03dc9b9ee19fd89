'use client';

import { SharedField } from '@/components/presence/shared-field';
import { useEdit } from '@/lib/client/document/use-edit';
import { type RecordOf } from '@/lib/orca/model/record';

const maxima = {
  why: 500,
  whyBusiness: 500,
  result: 500,
  notification: 300,
  contextPreposition: 20,
} as const;

type CtaTextProps = {
  readonly cta: RecordOf<'cta'>;
  readonly field: keyof typeof maxima;
  readonly label: string;
  readonly placeholder?: string;
  /** Takes the text in another way than as it is; returns why not, or nothing. */
  readonly onCommit?: (text: string) => string | undefined;
};

/** A text about a call to action. */
export function CtaText({ cta, field, label, placeholder = '', onCommit }: CtaTextProps) {
  const edit = useEdit();
  const write = (text: string) =>
    edit({ type: 'cta.update', id: cta.id, patch: { [field]: text } });
  return (
    <div data-field={field} className="min-w-0">
      <SharedField
        of={{ kind: 'cta', id: cta.id, field }}
        label={label}
        placeholder={placeholder}
        maxLength={maxima[field]}
        value={cta[field]}
        onCommit={onCommit ?? write}
      />
    </div>
  );
}
