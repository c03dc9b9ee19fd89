import { expect, it } from 'vitest';

import { floatEdge, floatRoom, floatSide } from './float-place';

const view = { top: 0, bottom: 500 };

it('is below where there is room, or more room than above', () => {
  expect(floatSide({ top: 100, bottom: 140 }, view, 200)).toBe('below');
  expect(floatSide({ top: 200, bottom: 240 }, view, 400)).toBe('below');
});

it('is above at the foot of the view', () => {
  expect(floatSide({ top: 420, bottom: 460 }, view, 200)).toBe('above');
});

it('lines up with the left edge unless that leads out of the view', () => {
  const width = { left: 0, right: 390 };
  expect(floatEdge({ left: 112, right: 280 }, width, 256)).toBe('left');
  expect(floatEdge({ left: 220, right: 388 }, width, 256)).toBe('right');
});

it('is no wider than from its edge to the end of the view', () => {
  const width = { left: 0, right: 390 };
  expect(floatRoom({ left: 128, right: 295 }, width, 'left')).toBe(262);
  expect(floatRoom({ left: 220, right: 388 }, width, 'right')).toBe(388);
});
