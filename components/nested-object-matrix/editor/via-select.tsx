'use client';

import { useMemo } from 'react';

import { useEditGuard } from '@/components/presence/cells/use-edit-guard';
import { NativeSelect } from '@/components/ui/native-select';
import { useDocument } from '@/lib/client/document/use-document';
import { type RecordOf } from '@/lib/orca/model/record';
import { capsName } from '@/lib/orca/views/caps-name';
import { matrixOrder } from '@/lib/orca/views/nested/matrix-order';

type ViaSelectProps = {
  readonly relationship: RecordOf<'relationship'>;
  readonly cell: string;
  readonly onChoose: (viaId: string | null) => void;
};

/** Through which other object one comes to the nested one, where it is not nested itself. */
export function ViaSelect({ relationship, cell, onChoose }: ViaSelectProps) {
  const { id, fromId, toId, viaId } = relationship;
  const { objects } = useDocument(matrixOrder);
  const guard = useEditGuard({
    place: cell,
    of: { kind: 'relationship', id, field: 'viaId' },
    isSaidNearby: true,
  });
  const options = useMemo(
    () => [
      { value: '', label: 'Directly' },
      ...objects
        .filter((object) => object.id !== fromId && object.id !== toId)
        .map((object) => ({ value: object.id, label: `Via ${capsName(object)}` })),
    ],
    [objects, fromId, toId],
  );
  return (
    <NativeSelect
      label="Reached"
      value={viaId ?? ''}
      options={options}
      onChange={(chosen) => onChoose(chosen === '' ? null : chosen)}
      guard={guard}
    />
  );
}
