'use client';

import { type ComponentProps } from 'react';

import { placeOf } from '@/components/presence/cells/place-of';
import { useEditGuard } from '@/components/presence/cells/use-edit-guard';

import { ItemNameField } from './item-name-field';

type SharedNameProps = Omit<ComponentProps<typeof ItemNameField>, 'guard'> & {
  readonly id: string;
};

/** An attribute's name, edited by one person at a time. */
export function SharedName({ id, ...props }: SharedNameProps) {
  const of = { kind: 'attribute', id, field: 'name' } as const;
  const guard = useEditGuard({ place: placeOf.field(of), of });
  return <ItemNameField {...props} guard={guard} />;
}
