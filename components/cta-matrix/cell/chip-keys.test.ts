import { expect, it } from 'vitest';

import { chipActOf } from './chip-keys';

const plain = { crud: null, tier: null };

it('sets the tier and the part of life by their letters, and takes them away by the same', () => {
  expect(chipActOf('p', plain)).toEqual({ do: 'tier', tier: 'P' });
  expect(chipActOf('P', { ...plain, tier: 'P' })).toEqual({ do: 'tier', tier: null });
  expect(chipActOf('d', plain)).toEqual({ do: 'crud', crud: 'delete' });
  expect(chipActOf('d', { ...plain, crud: 'delete' })).toEqual({ do: 'crud', crud: null });
});

it('steps by arrows of both directions and leaves other keys alone', () => {
  expect(chipActOf('ArrowDown', plain)).toEqual({ do: 'step', by: 1 });
  expect(chipActOf('ArrowLeft', plain)).toEqual({ do: 'step', by: -1 });
  expect(chipActOf('x', plain)).toBeUndefined();
  expect(chipActOf('Tab', plain)).toBeUndefined();
});
