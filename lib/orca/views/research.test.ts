import { describe, expect, it } from 'vitest';

import { aNoun, anId } from '../testing/builders';
import { filterNounRows, mergeForaged, nounRows, type ForagedNoun } from './research';

const [first, second] = [anId(), anId()];

function found(text: string, ...starts: readonly number[]): ForagedNoun {
  const occurrences = starts.map((start) => ({ start, end: start + text.length }));
  return { text, origin: 'noun', occurrences };
}

const merged = mergeForaged([
  { sourceId: first, candidates: [found('loan', 0), found('tool', 10, 30)] },
  { sourceId: second, candidates: [found('shelf', 0), found('Tools', 7)] },
]);

describe('mergeForaged', () => {
  it('makes a noun of several texts one row and puts it before what one text says', () => {
    expect(merged.map(({ text }) => text)).toEqual(['tool', 'loan', 'shelf']);
    expect(merged[0]?.occurrences).toEqual([
      { sourceId: first, start: 10, end: 14 },
      { sourceId: first, start: 30, end: 34 },
      { sourceId: second, start: 7, end: 12 },
    ]);
  });

  it('keeps the order of a single text', () => {
    const candidates = ['c', 'a', 'b'].map((text) => found(text, 0));
    const texts = mergeForaged([{ sourceId: first, candidates }]).map(({ text }) => text);
    expect(texts).toEqual(['c', 'a', 'b']);
  });
});

describe('nounRows', () => {
  it('shows the noun of the document on the row of the same name, with both their occurrences', () => {
    const noun = aNoun({
      text: 'Tool',
      verdict: 'dismissed',
      reason: 'other',
      occurrences: [
        { sourceId: first, start: 10, end: 14 },
        { sourceId: first, start: 20, end: 24 },
      ],
    });
    const [row] = nounRows(merged, [noun], [first, second]);
    expect(row).toMatchObject({ key: 'tool', text: 'Tool', noun });
    expect(row?.occurrences.map(({ start }) => start)).toEqual([10, 20, 30, 7]);
  });

  it('puts first what was not found but written by a person', () => {
    const noun = aNoun({ text: 'borrowing season' });
    const rows = nounRows(merged, [noun], [first, second]);
    expect(rows[0]).toMatchObject({ text: 'borrowing season', origin: 'written' });
    expect(rows).toHaveLength(4);
  });
});

describe('filterNounRows', () => {
  const nouns = [
    aNoun({ text: 'loan', verdict: 'dismissed', reason: 'other' }),
    aNoun({ text: 'shelf' }),
  ];
  const rows = nounRows(merged, nouns, [first, second]);
  const texts = (show: 'open' | 'decided' | 'all', query = '') =>
    filterNounRows(rows, { show, query }).map(({ text }) => text);

  it('takes a noun without a verdict for open, whether it is in the document or not', () => {
    expect(texts('open')).toEqual(['tool', 'shelf']);
    expect(texts('decided')).toEqual(['loan']);
    expect(texts('all')).toEqual(['tool', 'loan', 'shelf']);
  });

  it('finds by part of the text in any case', () => {
    expect(texts('all', ' LO')).toEqual(['loan']);
    expect(texts('all', 'x')).toEqual([]);
  });
});
