import { expect, it } from 'vitest';

import { listedCtas } from './listed-ctas';

const reader = { nobody: 'Nobody', isRole: (text: string) => text === 'Cook, chief' };
const read = (table: string, isOwn = false) =>
  listedCtas({ rows: table.split('\n').map((row) => row.split('|')), isOwn }, reader)?.cells.map(
    ({ row, column, text, at }) => [row, column, text, at].join(' / '),
  );

it('finds the lines of a list by its titles, in any order', () => {
  expect(read('Who|Object|Action|Notes\nCook|Recipe|Approve|soon\nCook|Pot||')).toEqual([
    'Recipe / Cook / Approve / C2',
  ]);
});

it('takes from the line above what is merged with it, and nobody where no role stands', () => {
  expect(read('Object|Role|CTA|Tier\nRecipe|Cook|Bake|p\n||Eat|\nPot||Scour, dry|S')).toEqual([
    'Recipe / Cook / Bake [P] / C2',
    'Recipe / Cook / Eat / C3',
    'Pot / Nobody / Scour, dry / C4',
  ]);
});

it('parts several roles, but for one that is called so', () => {
  expect(read('Object|Role|CTA\nPot|Cook, Guest|Fill\nPot|Cook, chief|Boil')).toEqual([
    'Pot / Cook / Fill / C2',
    'Pot / Guest / Fill / C2',
    'Pot / Cook, chief / Boil / C3',
  ]);
});

it('knows our own list by its empty corner', () => {
  const list = '|Verb|Role|Tier|Part of life\nPot|Fill|Cook|P|Update';
  expect(read(list, true)).toEqual(['Pot / Cook / Fill [P] / B2']);
  expect(read(list)).toBeUndefined();
});

it('finds none in a matrix', () => {
  expect(read('Object|Cook|Guest\nPot|Fill|Eat')).toBeUndefined();
  expect(read('Object|User|Actor\nPot|Fill|Eat')).toBeUndefined();
  expect(read('Object|Role|CTA')).toBeUndefined();
});
