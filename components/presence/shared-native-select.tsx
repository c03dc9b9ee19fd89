'use client';

import { NativeSelect, type NativeSelectProps } from '@/components/ui/native-select';

import { PlaceFrame } from './cells/place-frame';
import { placeOf, type FieldOfRecord } from './cells/place-of';
import { type TagSide } from './cells/presence-ring';
import { useEditGuard } from './cells/use-edit-guard';

type SharedNativeSelectProps = Omit<NativeSelectProps, 'guard'> & {
  readonly of: FieldOfRecord;
  readonly side?: TagSide;
};

/** A choice among hundreds that one person makes at a time; the others see who. */
export function SharedNativeSelect({ of, side = 'label', ...props }: SharedNativeSelectProps) {
  const place = placeOf.field(of);
  const guard = useEditGuard({ place, of });
  return (
    <PlaceFrame place={place} side={side}>
      <NativeSelect {...props} guard={guard} />
    </PlaceFrame>
  );
}
