'use client';

import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

import { SharedField } from '@/components/presence/shared-field';
import { Button } from '@/components/ui/button';
import { Tooltip } from '@/components/ui/tooltip';
import { usePresenceStore } from '@/lib/client/presence/presence-context';
import { type RecordOf } from '@/lib/orca/model/record';

import { CardinalityField } from './cardinality-field';
import { type FieldRequest } from './field-request';
import { ViaName } from './via-name';
import { ViaSelect } from './via-select';

type Relationship = RecordOf<'relationship'>;

export type RelationshipPatch = Partial<
  Pick<Relationship, 'label' | 'min' | 'max' | 'typical' | 'note' | 'viaId'>
>;

type RelationshipFieldsProps = {
  readonly relationship: Relationship;
  /** Nobody has written anything yet: the first field that is filled makes it. */
  readonly isNew: boolean;
  /** The place of the cell it belongs to, which is locked as a whole. */
  readonly cell: string;
  /** Where the keyboard begins, once. */
  readonly request: FieldRequest | undefined;
  /** Returns why it can't be taken, or nothing. */
  readonly onWrite: (patch: RelationshipPatch) => string | undefined;
  readonly onRemove: () => void;
};

/** One relationship of a cell: in which words, how many, how many usually, through what. */
export function RelationshipFields(props: RelationshipFieldsProps) {
  const { relationship, isNew, cell, request, onWrite, onRemove } = props;
  const { id, min, max, label, typical, note, viaId } = relationship;
  const presence = usePresenceStore();
  const [isMoreOpen, setMoreOpen] = useState(note !== '' || viaId !== null);
  const labelRef = useRef<HTMLInputElement>(null);
  const cardinalityRef = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (!request) return undefined;
    void presence.beginLease(cell, false);
    const field = { label: labelRef, cardinality: cardinalityRef }[request.field].current;
    field?.focus({ preventScroll: true });
    // What was typed goes on at its end; what stood there is typed over.
    if (!('text' in request)) field?.select();
    // A sheet takes the keyboard for itself as it opens.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement?.contains(field)) field?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [request, cell, presence]);

  const at = (field: string) => ({ of: { kind: 'relationship', id, field }, cell }) as const;
  return (
    <div
      role="group"
      aria-label={label === '' ? 'Relationship' : `Relationship “${label}”`}
      className="flex flex-col gap-2 rounded border border-hairline p-2.5"
    >
      <div className="flex items-end gap-1">
        <div className="grow">
          <SharedField
            {...at('label')}
            label="In words"
            placeholder="has many, is written by…"
            maxLength={120}
            value={label}
            onCommit={(next) => onWrite({ label: next })}
            fieldRef={labelRef}
            typed={typedInto('label', request)}
          />
        </div>
        {!isNew && (
          <Tooltip text="Remove relationship">
            <Button aria-label={`Remove relationship ${label}`} onPress={onRemove}>
              <Trash2 aria-hidden />
            </Button>
          </Tooltip>
        )}
      </div>
      <div className="grid grid-cols-2 gap-2">
        <CardinalityField
          relationshipId={id}
          value={isNew ? undefined : { min, max }}
          cell={cell}
          onWrite={onWrite}
          fieldRef={cardinalityRef}
          typed={typedInto('cardinality', request)}
        />
        <SharedField
          {...at('typical')}
          label="Usually"
          placeholder="25–35"
          maxLength={60}
          value={typical}
          onCommit={(next) => onWrite({ typical: next })}
        />
      </div>
      {!isNew && (
        <details open={isMoreOpen} onToggle={(event) => setMoreOpen(event.currentTarget.open)}>
          <summary className="cursor-default text-sm text-quiet">
            Note, {viaId === null ? 'via another object' : <ViaName viaId={viaId} />}
          </summary>
          {isMoreOpen && (
            <div className="flex flex-col gap-2 pt-2">
              <SharedField
                {...at('note')}
                label="Note"
                multiline
                maxLength={1000}
                value={note}
                onCommit={(next) => onWrite({ note: next })}
              />
              <ViaSelect
                relationship={relationship}
                cell={cell}
                onChoose={(next) => onWrite({ viaId: next })}
              />
            </div>
          )}
        </details>
      )}
    </div>
  );
}

/** What was typed on the cell already, if it was for this field. */
function typedInto(field: FieldRequest['field'], request: FieldRequest | undefined) {
  return request?.field === field && 'text' in request ? request : undefined;
}
