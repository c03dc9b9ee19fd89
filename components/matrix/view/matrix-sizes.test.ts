import { expect, it } from 'vitest';

import { matrixSizes } from './matrix-sizes';

const usual = { zoom: 1, density: 'normal', matrix: 'nested', isNarrow: false } as const;

it('are whole pixels that grow with zoom and density', () => {
  const small = matrixSizes({ ...usual, zoom: 0.6, density: 'compact' });
  const middle = matrixSizes(usual);
  const large = matrixSizes({ ...usual, zoom: 1.5, density: 'roomy' });
  for (const size of [small, middle, large]) {
    expect(Object.values(size).every(Number.isInteger)).toBe(true);
  }
  expect(small.rowHeight).toBeLessThan(middle.rowHeight);
  expect(middle.columnWidth).toBeLessThan(large.columnWidth);
});

it('leave a column wide enough for a long word in small capitals, and a row high enough for two lines', () => {
  const small = matrixSizes({ ...usual, zoom: 0.8, density: 'compact' });
  // “WORKSPACE” with the room beside it, and two lines of the extra small text.
  expect(small.columnWidth).toBeGreaterThan(78);
  expect(small.rowHeight).toBeGreaterThan(26);
});

it('leave a row high enough for a finger, and two columns on a phone', () => {
  for (const matrix of ['nested', 'cta'] as const) {
    const sizes = matrixSizes({ ...usual, matrix, zoom: 0.6, isNarrow: true });
    expect(sizes.rowHeight).toBe(44);
    const phone = matrixSizes({ ...usual, matrix, isNarrow: true });
    expect(phone.headWidth + phone.columnWidth * 1.5).toBeLessThan(390);
  }
});
