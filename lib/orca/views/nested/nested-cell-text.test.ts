import { describe, expect, it } from 'vitest';

import { anAnswer, anObject, aRelationship } from '../../testing/builders';
import { nestedCellText, parseNestedCell, saysBothWays } from './nested-cell-text';

const tool = anObject({ name: 'Tool' });
const loan = anObject({ name: 'Loan' });
const ends = { fromId: tool.id, toId: loan.id };
const answer = (value: 'no' | 'question' | 'not_applicable') =>
  anAnswer({ rowId: tool.id, columnId: loan.id, value });

const yes = (...relationships: readonly object[]) => ({
  ok: true,
  value: {
    say: 'yes',
    isDoubted: false,
    relationships: relationships.map((one) => ({
      label: '',
      typical: '',
      min: 0,
      max: null,
      ...one,
    })),
  },
});

describe('nestedCellText', () => {
  const textOf = (...fields: readonly Partial<ReturnType<typeof aRelationship>>[]) =>
    nestedCellText({
      relationships: fields.map((one) => aRelationship({ ...ends, ...one })),
      answer: undefined,
    });

  it('says what was answered', () => {
    const none = { relationships: [] };
    expect(nestedCellText({ ...none, answer: undefined })).toBe('');
    expect(nestedCellText({ ...none, answer: answer('no') })).toBe('no');
    expect(nestedCellText({ ...none, answer: answer('question') })).toBe('?');
    expect(nestedCellText({ ...none, answer: answer('not_applicable') })).toBe('n/a');
  });

  it('says a yes, and a doubt beside it', () => {
    const relationships = [aRelationship(ends)];
    expect(nestedCellText({ relationships, answer: undefined })).toBe('yes');
    expect(nestedCellText({ relationships, answer: answer('question') })).toBe('yes ?');
  });

  it('says words, how many and what is usual of each relationship', () => {
    expect(textOf({ min: 1 })).toBe('has many (1..many)');
    expect(
      textOf({ label: 'is lent in', typical: '25–35' }, { label: 'was damaged in', max: 1 }),
    ).toBe('is lent in (0..many) ~25–35; was damaged in (0..1)');
  });

  it('quotes words that would be read as something else', () => {
    expect(textOf({ label: 'has many' })).toBe('"has many" (0..many)');
    expect(textOf({ label: 'no' })).toBe('"no" (0..many)');
    expect(textOf({ label: 'a; b' })).toBe('"a; b" (0..many)');
    expect(textOf({ label: '5" pipes' })).toBe('"5"" pipes" (0..many)');
    expect(textOf({ label: 'why?', typical: 'few ~ some' })).toBe('"why?" (0..many) ~"few ~ some"');
  });
});

describe('parseNestedCell', () => {
  it.each(['', '  '])('leaves “%s” unasked', (text) => {
    expect(parseNestedCell(text)).toEqual({ ok: true, value: { say: 'unasked' } });
  });

  it.each(['yes', 'Y', 'x', '✓', 'TRUE', 'yes!'])('reads %s as a yes', (text) => {
    expect(parseNestedCell(text)).toEqual(yes());
  });

  it.each([
    ['no', 'no'],
    ['N', 'no'],
    ['—', 'no'],
    ['0', 'no'],
    ['?', 'question'],
    ['no!', 'no'],
    ['No.', 'no'],
    ['(?)', 'question'],
    ['no?', 'question'],
    ['n/a', 'not_applicable'],
  ])('reads %s as %s', (text, say) => {
    expect(parseNestedCell(text)).toEqual({ ok: true, value: { say } });
  });

  it.each([
    ['1', { min: 1, max: 1 }],
    ['0..*', {}],
    ['1:N', {}],
    ['has 1', { min: 1, max: 1 }],
    ['one or more', { min: 1 }],
    ['has many (0..many)', {}],
    ['has', {}],
    ['1 — (1..N)', { min: 1 }],
    ['yes (1..3)', { min: 1, max: 3 }],
    ['has many (1..many) ~25', { min: 1, typical: '25' }],
    ['~25–35', { typical: '25–35' }],
    ['written by (1)', { label: 'written by', min: 1, max: 1 }],
    ['"no" (0..1)', { label: 'no', max: 1 }],
    ['"has many"', { label: 'has many' }],
    ['contains (some)', { label: 'contains (some)' }],
    ['2nd author', { label: '2nd author' }],
    ['uses 2..5', { label: 'uses', min: 2, max: 5 }],
    ['chapters 3 to 5', { label: 'chapters 3 to 5' }],
    ['}o--o{', {}],
    ['≥1', { min: 1 }],
    ['1,000', { min: 1_000, max: 1_000 }],
    ['5" pipes', { label: '5" pipes' }],
  ])('reads %s as one relationship', (text, fields) => {
    expect(parseNestedCell(text)).toEqual(yes(fields));
  });

  it.each([
    ['written by one USER', { label: 'written by', min: 1, max: 1 }],
    ['written by one', { label: 'written by', min: 1, max: 1 }],
    ['may be written by one user', { label: 'may be written by', max: 1 }],
    ['has many USERs', {}],
    ['1 user', { min: 1, max: 1 }],
    ['contains many', { label: 'contains' }],
    ['has one author', { label: 'has author', min: 1, max: 1 }],
    ['1..3 steps', { label: 'steps', min: 1, max: 3 }],
    ['0-many comments', { label: 'comments' }],
    ['at least 2 cooks ~5', { label: 'cooks', min: 2, typical: '5' }],
    ['taught by 2 teachers', { label: 'taught by teachers', min: 2, max: 2 }],
    ['one or two authors', { label: 'authors', min: 1, max: 2 }],
  ])('reads the number among the words of “%s”', (text, fields) => {
    const isUser = (words: string) => ['user', 'users'].includes(words.toLowerCase());
    expect(parseNestedCell(text, isUser)).toEqual(yes(fields));
  });

  it.each([
    'references one another',
    'no one reads it',
    'one of the authors',
    'too many errors',
    'version 2 of',
    'is done in 3 days',
    'no longer owns',
  ])('takes no number from “%s”', (label) => {
    expect(parseNestedCell(label)).toEqual(yes({ label }));
  });

  it('reads several relationships, also from lines, and a doubt beside them', () => {
    const two = [
      { label: 'writes', typical: '', min: 0, max: null },
      { label: 'reviews', typical: '', min: 0, max: 1 },
    ];
    expect(parseNestedCell('writes; reviews (0..1)')).toEqual(yes(...two));
    expect(parseNestedCell('writes\nreviews (0..1) ?')).toMatchObject({
      value: { isDoubted: true, relationships: two },
    });
  });

  it('ends with any number of question marks', () => {
    const text = `a${'?'.repeat(200_000)}b`;
    expect(parseNestedCell(text)).toMatchObject({ ok: false });
    expect(parseNestedCell(text.slice(0, -1))).toMatchObject({ value: { isDoubted: true } });
  });

  it.each([
    ['0..-1', /below 0/],
    ['5..2', /^At least 5 is more than at most 2\.$/],
    ['parts (5..2)', /^At least 5/],
    ['uses 5..2', /^At least 5/],
    ['uses 0..-1', /below 0/],
    ['2 or 5', /^Write 2\.\.5 where/],
    ['1,5', /^Write how many/],
    ['1..1000001', /beyond 1,000,000/],
    ['parts (0)', /is a no/],
    ['has one COOK and two EDITORs', /^It says how many more than once/],
    ['5..2 things', /^At least 5/],
    ['no (internal only)', /^Write “no” alone/],
    ['no, never', /^Write “no” alone/],
    ['yes; no', /^“no” can’t stand beside a relationship\.$/],
    ['a'.repeat(121), /^“a{30}…” is longer than 120 characters\.$/],
    [`~${'9'.repeat(61)}`, /is longer than 60 characters\.$/],
    ['a\0b', /holds a character that cannot be stored\.$/],
  ])('says why %s can’t be read', (text, reason) => {
    const parsed = parseNestedCell(text);
    expect(parsed.ok ? '' : parsed.error).toMatch(reason);
  });
});

describe('saysBothWays', () => {
  it('is true of ratios and whole crow’s feet', () => {
    const texts = [
      '1:N',
      'N : M',
      'one-to-many',
      '}o--o{',
      '1 — (1..N)',
      '0..N',
      '--o{',
      'a:b',
      'no',
    ];
    expect(texts.filter(saysBothWays)).toEqual(texts.slice(0, 5));
  });
});
