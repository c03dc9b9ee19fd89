import { expect, it } from 'vitest';

import { lineInFocus } from './line-in-focus';

const line = (objectId: string, ctaId: string, roleId: string | null) => {
  return { key: `${ctaId}${roleId ?? ''}`, objectId, ctaId, roleId };
};
const lines = [
  line('tool', 'borrow', 'member'),
  line('tool', 'borrow', 'librarian'),
  line('tool', 'mend', null),
  line('loan', 'extend', 'librarian'),
];

it('is that of the chosen verb for the role in focus, else for any', () => {
  const focus = { on: 'cell', objectId: 'tool', roleId: 'librarian' } as const;
  expect(lineInFocus(lines, focus, 'borrow')).toBe(1);
  expect(lineInFocus(lines, focus, 'mend')).toBe(2);
});

it('is the first of the focused cell where no verb is chosen, else none', () => {
  const focus = { on: 'cell', objectId: 'loan', roleId: 'librarian' } as const;
  expect(lineInFocus(lines, focus, undefined)).toBe(3);
  expect(lineInFocus(lines, { ...focus, roleId: 'member' }, undefined)).toBe(-1);
});
