import { describe, expect, it } from 'vitest';

import { cardinalityIn, cardinalityWords, crowEnd, quickCardinality } from './cardinality-notation';
import { parseCardinality } from './parse-cardinality';

const any = quickCardinality('*');
const one = quickCardinality('1');
const some = quickCardinality('+');
const few = { min: 2, max: 5 };

describe('cardinalityIn', () => {
  it('writes a range from this direction alone', () => {
    expect([any, one, some, few].map((many) => cardinalityIn('range', many))).toEqual([
      '0..N',
      '1',
      '1..N',
      '2..5',
    ]);
  });

  it('writes a ratio from both directions, and leaves open what nobody said', () => {
    expect(cardinalityIn('ratio', any, one)).toBe('1:N');
    expect(cardinalityIn('ratio', one, any)).toBe('N:1');
    expect(cardinalityIn('ratio', any, some)).toBe('N:M');
    expect(cardinalityIn('ratio', few)).toBe('?:5');
  });

  it('writes crow’s feet', () => {
    expect(cardinalityIn('crow', any, one)).toBe('||--o{');
    expect(cardinalityIn('crow', quickCardinality('?'), some)).toBe('}|--o|');
    expect(cardinalityIn('crow', some)).toBe('--|{');
    expect(crowEnd(few)).toEqual({ atLeast: 'one', atMost: 'many' });
  });
});

it.each([any, one, some, quickCardinality('?')])('reads its own crow’s feet: %o', (there) => {
  for (const back of [any, one, some, quickCardinality('?'), undefined]) {
    expect(parseCardinality(cardinalityIn('crow', there, back))).toEqual({
      ok: true,
      value: there,
    });
  }
});

describe('quickCardinality', () => {
  it.each(['1', '?', '*', '+'] as const)('means the same as %s typed into a field', (key) => {
    expect(parseCardinality(key)).toEqual({ ok: true, value: quickCardinality(key) });
  });
});

describe('cardinalityWords', () => {
  it('says how many as people do', () => {
    const cardinalities = [any, one, some, few, quickCardinality('?')];
    expect(cardinalities.map(cardinalityWords)).toEqual([
      '0 to many',
      'exactly 1',
      '1 to many',
      '2 to 5',
      '0 or 1',
    ]);
  });
});
