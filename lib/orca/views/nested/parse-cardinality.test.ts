import { describe, expect, it } from 'vitest';

import { cardinalityText } from './cardinality-text';
import { parseCardinality } from './parse-cardinality';

describe('parseCardinality', () => {
  it.each([
    ['1', 1, 1],
    ['0..*', 0, null],
    ['1..n', 1, null],
    ['2..5', 2, 5],
    ['0..1', 0, 1],
    ['*', 0, null],
    ['many', 0, null],
    [' 1 .. N ', 1, null],
    ['1-3', 1, 3],
    ['1–3', 1, 3],
    ['0…many', 0, null],
    ['1 to 4', 1, 4],
    ['1000000', 1_000_000, 1_000_000],
    ['?', 0, 1],
    ['+', 1, null],
    ['5+', 5, null],
    ['has 1', 1, 1],
    ['0-many', 0, null],
    ['has many', 0, null],
    ['exactly one', 1, 1],
    ['Zero or one', 0, 1],
    ['two to five', 2, 5],
    ['one or more', 1, null],
    ['one and only one', 1, 1],
    ['|{', 1, null],
    ['1:N', 0, null],
    ['N : 1', 1, 1],
    ['?:0..1', 0, 1],
    ['1:0..N', 0, null],
    ['one-to-many', 0, null],
    ['||--o{', 0, null],
    ['}o--o{', 0, null],
    ['}|--||', 1, 1],
    ['--|{', 1, null],
    ['≥1', 1, null],
    ['>= 2', 2, null],
    ['at least one', 1, null],
    ['up to 5', 0, 5],
    ['≤5', 0, 5],
    ['1,000', 1_000, 1_000],
    ['1..10,000', 1, 10_000],
    ['2 or 3', 2, 3],
    ['1 or many', 1, null],
  ])('reads %s', (text, min, max) => {
    expect(parseCardinality(text)).toEqual({ ok: true, value: { min, max } });
  });

  it.each([
    '',
    '..',
    '1..',
    '..2',
    'x',
    '1..2..3',
    '-1',
    '1.5',
    '*..2',
    '1e3',
    '10000000',
    '<b>',
    '1:',
    ':1',
    '1:?',
    '1:2:3',
    '1:x',
    '++',
    '3?',
    '1,5',
    '1,0000',
    'x--o{',
    '||--',
    '||--{o',
  ])('does not guess at “%s”', (text) => {
    expect(parseCardinality(text)).toMatchObject({ ok: false });
  });

  it('says what is wrong', () => {
    expect(parseCardinality('5..2')).toEqual({
      ok: false,
      error: 'At least 5 is more than at most 2.',
    });
    expect(parseCardinality('0')).toEqual({
      ok: false,
      error: 'At most 0 is a no. Answer the cell with “no” instead.',
    });
    expect(parseCardinality('0..-1')).toEqual({
      ok: false,
      error: 'How many can’t be below 0. Write how many, for example 1, 0..1, 0..*, 1..n or 2..5.',
    });
    expect(parseCardinality('1..?')).toEqual({
      ok: false,
      error: 'Write 1..n where there is no upper end.',
    });
    expect(parseCardinality('2 or 5')).toEqual({
      ok: false,
      error: 'Write 2..5 where it may be anything between.',
    });
    expect(parseCardinality('1..1000001')).toEqual({
      ok: false,
      error: 'Nobody counts beyond 1,000,000: write n for many.',
    });
    expect(parseCardinality('few')).toEqual({
      ok: false,
      error: 'Write how many, for example 1, 0..1, 0..*, 1..n or 2..5.',
    });
  });

  it('reads back what is shown', () => {
    for (const [min, max] of [
      [1, 1],
      [0, null],
      [2, 5],
    ] as const) {
      expect(parseCardinality(cardinalityText(min, max))).toEqual({
        ok: true,
        value: { min, max },
      });
    }
  });
});
