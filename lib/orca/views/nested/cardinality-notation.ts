import { type Cardinality } from './parse-cardinality';

export type CardinalityNotation = 'range' | 'ratio' | 'crow';

/** One end of a crow’s foot, read from the middle of the line: none or one at least, one or many at most. */
export type CrowEnd = { readonly atLeast: 'none' | 'one'; readonly atMost: 'one' | 'many' };

export type QuickKey = '1' | '?' | '*' | '+';

const quick: Readonly<Record<QuickKey, Cardinality>> = {
  '1': { min: 1, max: 1 },
  '?': { min: 0, max: 1 },
  '*': { min: 0, max: null },
  '+': { min: 1, max: null },
};

/** What one key stands for: exactly one, none or one, any number, at least one. */
export function quickCardinality(key: QuickKey): Cardinality {
  return quick[key];
}

/**
 * How many of the nested object, as short as a cell is: `0..N`, `1:N`, `||--o{`. Ratios and crow’s feet also say how
 * many there are of what it is nested in: `back`, from the other direction; left open where nobody said.
 */
export function cardinalityIn(
  notation: CardinalityNotation,
  there: Cardinality,
  back?: Cardinality,
): string {
  switch (notation) {
    case 'range':
      return rangeText(there);
    case 'ratio':
      return `${back ? sideText(back, 'N') : '?'}:${sideText(there, back?.max === null ? 'M' : 'N')}`;
    case 'crow':
      return `${back ? crowText(back, true) : ''}--${crowText(there, false)}`;
  }
}

/** What a drawing of a crow’s foot shows at the end of what is counted. */
export function crowEnd({ min, max }: Cardinality): CrowEnd {
  return { atLeast: min === 0 ? 'none' : 'one', atMost: max === 1 ? 'one' : 'many' };
}

/** `exactly 1`, `0 or 1`, `1 to many`, `2 to 5`. */
export function cardinalityWords({ min, max }: Cardinality): string {
  if (max === null) return `${min} to many`;
  if (min === max) return `exactly ${min}`;
  return `${min} ${max - min === 1 ? 'or' : 'to'} ${max}`;
}

function rangeText({ min, max }: Cardinality): string {
  if (max === null) return `${min}..N`;
  return min === max ? `${min}` : `${min}..${max}`;
}

function sideText({ max }: Cardinality, many: string): string {
  return max === null ? many : `${max}`;
}

function crowText(cardinality: Cardinality, isLeft: boolean): string {
  const { atLeast, atMost } = crowEnd(cardinality);
  const inner = atLeast === 'none' ? 'o' : '|';
  if (isLeft) return `${atMost === 'many' ? '}' : '|'}${inner}`;
  return `${inner}${atMost === 'many' ? '{' : '|'}`;
}
