import { expect, it } from 'vitest';

import { placeOfKey } from './map-place';

it('tells which field an item of the map shows, and none where one adds something', () => {
  expect(placeOfKey('attribute:1')).toBe('attribute:1:name');
  expect(placeOfKey('cta:1')).toBe('cta:1:verb');
  expect(placeOfKey('new:core')).toBeUndefined();
});
