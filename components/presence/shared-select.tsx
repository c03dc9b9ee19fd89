'use client';

import { Select, type SelectProps } from '@/components/ui/select';

import { PlaceFrame } from './cells/place-frame';
import { placeOf, type FieldOfRecord } from './cells/place-of';
import { useEditGuard } from './cells/use-edit-guard';

type SharedSelectProps<Value extends string> = Omit<SelectProps<Value>, 'guard'> & {
  readonly of: FieldOfRecord;
};

/** A choice that one person makes at a time: while its list is open here, the others see who is at it. */
export function SharedSelect<Value extends string>({ of, ...props }: SharedSelectProps<Value>) {
  const place = placeOf.field(of);
  const guard = useEditGuard({ place, of });
  return (
    <PlaceFrame place={place}>
      <Select {...props} guard={guard} />
    </PlaceFrame>
  );
}
