'use client';

import { type FieldOfRecord } from '@/components/presence/cells/place-of';
import { SharedSelect } from '@/components/presence/shared-select';

type CtaChoiceProps<Value extends string> = {
  readonly of: FieldOfRecord;
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
};

/** One of several, or none. */
export function CtaChoice<Value extends string>(props: CtaChoiceProps<Value>) {
  const { onChange, options, ...rest } = props;
  return (
    <div data-field={props.of.field} className="min-w-0">
      <SharedSelect
        {...rest}
        options={[{ value: 'none', label: '—' }, ...options]}
        value={props.value ?? 'none'}
        onChange={(chosen) => {
          onChange(options.find((option) => option.value === chosen)?.value ?? null);
        }}
      />
    </div>
  );
}
