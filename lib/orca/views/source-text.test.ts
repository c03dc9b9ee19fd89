import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findWords } from './find-words';
import { marksBySection, piecesOf, withoutOverlaps } from './painted-text';
import { quoteAround } from './quote-around';
import { textSections } from './text-sections';

describe('textSections', () => {
  it('cuts any text into stretches that together are the text', () => {
    const fragment = constantFrom('word ', '\n', '\n\n', '\r\n', '🎉', 'x'.repeat(900), ' ');
    assert(
      property(array(fragment, { maxLength: 60 }), string(), (fragments, rest) => {
        const body = fragments.join('') + rest;
        const sections = textSections(body);
        expect(sections.map(({ start, end }) => body.slice(start, end)).join('')).toBe(body);
        expect(sections.every(({ start, end }) => end > start && end - start <= 4_000)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('never cuts inside a character, not even without a space', () => {
    const body = `x${'🎉'.repeat(5_000)}`;
    for (const { start, end } of textSections(body)) {
      expect(body.slice(start, end)).not.toMatch(/\p{Surrogate}/u);
    }
  });
});

describe('painted text', () => {
  it('gives overlapping words to the longest noun', () => {
    const marks = [
      { start: 4, end: 10, noun: 'docket' },
      { start: 4, end: 16, noun: 'docket entry' },
      { start: 11, end: 16, noun: 'entry' },
      { start: 20, end: 25, noun: 'judge' },
    ];
    expect(withoutOverlaps(marks).map(({ noun }) => noun)).toEqual(['docket entry', 'judge']);
  });

  it('cuts a section into pieces that together are the section, also where a noun crosses its border', () => {
    const sections = [
      { start: 0, end: 10 },
      { start: 10, end: 20 },
    ];
    const marks = [
      { start: 2, end: 4, noun: 'a' },
      { start: 8, end: 12, noun: 'b' },
    ];
    const inside = marksBySection(sections, marks);
    expect(inside.map((list) => list.map(({ noun }) => noun))).toEqual([['a', 'b'], ['b']]);
    expect(piecesOf({ start: 10, end: 20 }, inside[1] ?? [])).toEqual([
      { start: 10, end: 12, noun: 'b' },
      { start: 12, end: 20, noun: undefined },
    ]);
    expect(piecesOf({ start: 0, end: 10 }, inside[0] ?? []).map(({ noun }) => noun)).toEqual([
      undefined,
      'a',
      undefined,
      'b',
    ]);
  });
});

describe('quoteAround', () => {
  it('gives whole words on either side, on one line', () => {
    const body = 'Every single member may\nborrow a tool for a whole week.';
    const start = body.indexOf('tool');
    expect(quoteAround(body, { start, end: start + 4 }, 12)).toEqual({
      before: '…borrow a ',
      words: 'tool',
      after: ' for a…',
    });
    expect(quoteAround('tool', { start: 0, end: 4 })).toEqual({
      before: '',
      words: 'tool',
      after: '',
    });
  });
});

function found(body: string, words: string): readonly string[] {
  return findWords(body, words).map(({ start, end }) => body.slice(start, end));
}

describe('findWords', () => {
  it('finds whole words in any case and number, over line breaks', () => {
    const body = 'The docket entry, Docket\nEntries and a docket entryway.';
    expect(found(body, 'docket entry')).toEqual(['docket entry', 'Docket\nEntries']);
  });

  it('takes signs in the words for what they are', () => {
    expect(found('a C++ (draft) note. C+', 'C++ (draft)')).toEqual(['C++ (draft)']);
    expect(found('anything', '  ')).toEqual([]);
  });
});
