'use client';

import { CommitField, type CommitFieldProps } from '@/components/ui/commit-field';

import { PlaceFrame } from './cells/place-frame';
import { placeOf, type FieldOfRecord } from './cells/place-of';
import { useEditGuard } from './cells/use-edit-guard';

type SharedFieldProps = Omit<CommitFieldProps, 'guard'> & {
  readonly of: FieldOfRecord;
  /** The cell that is locked as a whole while this is edited, where it is part of one; who edits it is said there. */
  readonly cell?: string;
};

/** A field that several people may want to edit: one at a time does, the others see who. */
export function SharedField({ of, cell, ...props }: SharedFieldProps) {
  const place = cell ?? placeOf.field(of);
  const guard = useEditGuard({ place, of, isSaidNearby: cell !== undefined });
  if (cell !== undefined) return <CommitField {...props} guard={guard} />;
  return (
    <PlaceFrame place={place}>
      <CommitField {...props} guard={guard} />
    </PlaceFrame>
  );
}
