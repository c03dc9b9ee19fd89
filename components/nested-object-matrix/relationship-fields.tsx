'use client';

import { Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';

import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { SharedField } from '@/components/presence/shared-field';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { Button } from '@/components/ui/button';
import { Tooltip } from '@/components/ui/tooltip';
import { useEdit } from '@/lib/client/document/use-edit';
import { usePresenceStore } from '@/lib/client/presence/presence-context';
import { type RecordOf } from '@/lib/orca/model/record';
import { cardinalityText } from '@/lib/orca/views/cardinality-text';
import { parseCardinality } from '@/lib/orca/views/parse-cardinality';

/** Asks the panel to put the keyboard into a field, with what was typed on the cell already. */
export type FieldRequest =
  | { readonly field: 'label' }
  | { readonly field: 'cardinality'; readonly text: string };

type RelationshipFieldsProps = {
  readonly relationship: RecordOf<'relationship'>;
  /** The place of the cell it belongs to, which is locked as a whole. */
  readonly cell: string;
  readonly request: FieldRequest | undefined;
  /** Told that the request was followed, so that it is not followed again by another relationship. */
  readonly onServed: () => void;
};

/** One relationship of a cell: in which words, how many, how many usually. */
export function RelationshipFields(props: RelationshipFieldsProps) {
  const { relationship, cell, request, onServed } = props;
  const edit = useEdit();
  const editAloud = useUndoableEdit();
  const mayEdit = useMayEdit();
  const { isRefused } = useRefusal();
  const presence = usePresenceStore();
  const label = useRef<HTMLInputElement>(null);
  const cardinality = useRef<HTMLInputElement>(null);
  const { id, min, max } = relationship;

  useEffect(() => {
    if (!request) return;
    void presence.beginLease(cell, false);
    const field = { label, cardinality }[request.field].current;
    field?.focus();
    // What was typed goes on at its end; what stood there is typed over.
    if (request.field === 'label') field?.select();
    onServed();
  }, [request, cell, presence, onServed]);

  const update = (patch: { label?: string; typical?: string; note?: string }) =>
    edit({ type: 'relationship.update', id, patch });
  const updateCardinality = (text: string) => {
    const parsed = parseCardinality(text);
    return parsed.ok
      ? edit({ type: 'relationship.update', id, patch: parsed.value })
      : parsed.error;
  };

  const at = (field: string, also: readonly string[] = []) =>
    ({ of: { kind: 'relationship', id, field, also }, cell }) as const;
  return (
    <div className="flex flex-col gap-2 rounded border border-hairline p-2.5">
      <div className="flex items-end gap-1">
        <div className="grow">
          <SharedField
            key={`label-${id}`}
            {...at('label')}
            label="In words"
            placeholder="has many, is written by…"
            maxLength={120}
            value={relationship.label}
            onCommit={(next) => update({ label: next })}
            fieldRef={label}
          />
        </div>
        {mayEdit && (
          <Tooltip text="Remove relationship">
            <Button
              aria-label={`Remove relationship ${relationship.label}`}
              onPress={() => isRefused(cell) || editAloud([{ type: 'relationship.remove', id }])}
            >
              <Trash2 aria-hidden />
            </Button>
          </Tooltip>
        )}
      </div>
      <div className="grid grid-cols-2 gap-2">
        <SharedField
          key={`cardinality-${id}`}
          {...at('min', ['max', 'typical'])}
          label="How many"
          placeholder="0..*"
          value={cardinalityText(min, max)}
          onCommit={updateCardinality}
          fieldRef={cardinality}
          typed={request?.field === 'cardinality' ? request : undefined}
        />
        <SharedField
          key={`typical-${id}`}
          {...at('typical')}
          label="Usually"
          placeholder="25–35"
          maxLength={60}
          value={relationship.typical}
          onCommit={(next) => update({ typical: next })}
        />
      </div>
      <SharedField
        key={`note-${id}`}
        {...at('note')}
        label="Note"
        multiline
        maxLength={1000}
        value={relationship.note}
        onCommit={(next) => update({ note: next })}
      />
    </div>
  );
}
