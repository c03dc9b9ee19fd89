import { expect, it } from 'vitest';

import { nameList } from './name-list';

it.each([
  [['Ben'], 'Ben'],
  [['Ben', 'Ada'], 'Ben and Ada'],
  [['Ben', 'Ada', 'Cy'], 'Ben, Ada and Cy'],
  [['Ben', 'Ada', 'Cy', 'Di', 'Eve'], 'Ben, Ada and 3 others'],
  [[], ''],
])('lists %j as “%s”', (names, sentence) => {
  expect(nameList(names)).toBe(sentence);
});
