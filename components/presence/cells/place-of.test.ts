import { describe, expect, it } from 'vitest';

import { placeSchema } from '@/lib/contracts/presence';
import { anId } from '@/lib/orca/testing/builders';

import { idsOfPlace, placeOf } from './place-of';

describe('the name of a place', () => {
  const [a, b] = [anId(), anId()];

  it('is one that others understand', () => {
    const places = [
      placeOf.nestedCell(a, b),
      placeOf.ctaCell(a, null),
      placeOf.ctaCell(a, b),
      placeOf.field({ kind: 'object', id: a, field: 'definition' }),
    ];
    for (const place of places) expect(placeSchema.safeParse(place).success).toBe(true);
  });

  it('tells which cell it is', () => {
    expect(idsOfPlace('nested_object', placeOf.nestedCell(a, b))).toEqual([a, b]);
    expect(idsOfPlace('cta', placeOf.ctaCell(a, null))).toEqual([a, null]);
    expect(idsOfPlace('object_map', placeOf.mapColumn(a))).toEqual([a, null]);
  });

  it('is none of another screen', () => {
    expect(idsOfPlace('nested_object', placeOf.ctaCell(a, b))).toBeUndefined();
  });
});
