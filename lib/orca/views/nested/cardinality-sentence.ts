import { withArticle } from '@/lib/shared/with-article';

import { capsName, capsPlural } from '../caps-name';
import { cardinalityWords } from './cardinality-notation';
import { nestedCellState } from './nested-cell';
import { type NestedCell } from './reading-sentence';

/**
 * Both directions of a pair in words, once the cell is a yes: “A RECIPE has 0 to many INGREDIENTs; an INGREDIENT is in
 * 1 to many RECIPEs.” `reverse` is the cell of the other direction. Empty where there is nothing to count.
 */
export function cardinalitySentence(cell: NestedCell, reverse: NestedCell): string {
  const { from, to, relationships } = cell;
  if (relationships.length === 0) return '';
  const there = `${capital(withArticle(capsName(from)))} has ${countsOf(cell)}`;
  return from.id === to.id ? `${there}.` : `${there}; ${backwards(reverse)}.`;
}

function backwards(reverse: NestedCell): string {
  const one = withArticle(capsName(reverse.from));
  const many = capsPlural(reverse.to);
  switch (nestedCellState(reverse)) {
    case 'yes':
      return `${one} is in ${countsOf(reverse)}`;
    case 'unasked':
      return `in how many ${many} ${one} is was not asked yet`;
    case 'question':
      return `in how many ${many} ${one} is nobody knows yet`;
    case 'no':
    case 'not_applicable':
      return `from ${one} one sees no ${many}`;
  }
}

/** Several relationships of a pair are told apart by their words. */
function countsOf({ from, to, relationships }: NestedCell): string {
  const other = from.id === to.id ? 'other ' : '';
  return relationships
    .map(({ min, max, label }) => {
      const name = max === 1 ? capsName(to) : capsPlural(to);
      const words = relationships.length > 1 && label !== '' ? ` (${label})` : '';
      return `${cardinalityWords({ min, max })} ${other}${name}${words}`;
    })
    .join(' and ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
