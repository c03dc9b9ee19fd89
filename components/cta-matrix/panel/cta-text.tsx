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
};

/** A text about a call to action. */
export function CtaText({ cta, field, label, placeholder = '' }: CtaTextProps) {
  const edit = useEdit();
  return (
    <div data-field={field} className="min-w-0">
      <SharedField
        of={{ kind: 'cta', id: cta.id, field }}
        label={label}
        placeholder={placeholder}
        maxLength={maxima[field]}
        value={cta[field]}
        onCommit={(next) => edit({ type: 'cta.update', id: cta.id, patch: { [field]: next } })}
      />
    </div>
  );
}
