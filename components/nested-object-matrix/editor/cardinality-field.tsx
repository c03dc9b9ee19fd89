'use client';

import { type RefObject } from 'react';

import { EditOnly } from '@/components/presence/cells/edit-only';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { SharedField } from '@/components/presence/shared-field';
import { classNames } from '@/components/ui/class-names';
import { useToasts } from '@/components/ui/toast';
import { quickCardinality, type QuickKey } from '@/lib/orca/views/nested/cardinality-notation';
import { cardinalityText } from '@/lib/orca/views/nested/cardinality-text';
import { parseCardinality, type Cardinality } from '@/lib/orca/views/nested/parse-cardinality';

type CardinalityFieldProps = {
  readonly relationshipId: string;
  /** Nothing where there is no relationship yet. */
  readonly value: Cardinality | undefined;
  /** The place of the cell, which is locked as a whole. */
  readonly cell: string;
  /** Returns why it can't be taken, or nothing. */
  readonly onWrite: (cardinality: Cardinality) => string | undefined;
  readonly fieldRef?: RefObject<HTMLInputElement | null>;
  readonly typed?: { readonly text: string } | undefined;
};

const quick = [
  { key: '1', says: 'Exactly one' },
  { key: '?', says: 'None or one' },
  { key: '*', says: 'Any number' },
  { key: '+', says: 'At least one' },
] as const satisfies readonly { readonly key: QuickKey; readonly says: string }[];

/** How many, in any notation; `1`, `?`, `*` and `+` are short for what is meant most. */
export function CardinalityField(props: CardinalityFieldProps) {
  const { relationshipId, value, cell, onWrite, fieldRef, typed } = props;
  const { isRefused } = useRefusal();
  const { announce } = useToasts();
  const read = (text: string) => {
    const short = quick.find(({ key }) => key === text);
    const parsed = parseCardinality(text);
    if (short) return onWrite(quickCardinality(short.key));
    return parsed.ok ? onWrite(parsed.value) : parsed.error;
  };
  const set = (key: QuickKey) => {
    const refusal = isRefused(cell) ? undefined : onWrite(quickCardinality(key));
    if (refusal !== undefined) announce({ text: refusal, topic: 'refused' });
  };
  return (
    <div className="flex flex-col gap-1">
      <SharedField
        of={{ kind: 'relationship', id: relationshipId, field: 'min', also: ['max', 'typical'] }}
        cell={cell}
        label="How many"
        placeholder="0..*"
        value={value ? cardinalityText(value.min, value.max) : ''}
        onCommit={read}
        {...(fieldRef && { fieldRef })}
        typed={typed}
      />
      <EditOnly>
        <div role="group" aria-label="Usual numbers" className="flex gap-1">
          {quick.map(({ key, says }) => (
            <button
              key={key}
              type="button"
              title={says}
              aria-pressed={isSame(value, quickCardinality(key))}
              onClick={() => set(key)}
              className={classNames(
                'inline-flex control-dense min-w-7 grow items-center justify-center rounded border text-sm',
                isSame(value, quickCardinality(key))
                  ? 'border-accent bg-selected font-medium text-ink'
                  : 'border-hairline text-quiet hover:bg-hover hover:text-ink',
              )}
            >
              <span aria-hidden>{key}</span>
              <span className="sr-only">{says}</span>
            </button>
          ))}
        </div>
      </EditOnly>
    </div>
  );
}

function isSame(a: Cardinality | undefined, b: Cardinality): boolean {
  return a?.min === b.min && a.max === b.max;
}
