'use client';

import { InlineEdit, type InlineEditProps } from '@/components/ui/inline-edit';

import { PlaceFrame } from './cells/place-frame';
import { placeOf, type FieldOfRecord } from './cells/place-of';
import { type TagSide } from './cells/presence-ring';
import { useEditGuard } from './cells/use-edit-guard';

type SharedTextProps = Omit<InlineEditProps, 'guard'> & {
  readonly of: FieldOfRecord;
  readonly side?: TagSide;
};

/** Text that is edited where it stands, by one person at a time; the others see who. */
export function SharedText({ of, side = 'above', ...props }: SharedTextProps) {
  const place = placeOf.field(of);
  const guard = useEditGuard({ place, of });
  return (
    <PlaceFrame place={place} side={side}>
      <InlineEdit {...props} guard={guard} />
    </PlaceFrame>
  );
}
