import { describe, expect, it } from 'vitest';

import { completionOf, typedList, withLastVerb } from './verb-completion';

describe('a typed list of verbs', () => {
  it('ends with the verb that is being typed', () => {
    expect(typedList('')).toEqual({ before: '', last: '' });
    expect(typedList('appr')).toEqual({ before: '', last: 'appr' });
    expect(typedList('approve, rej')).toEqual({ before: 'approve, ', last: 'rej' });
    expect(typedList('a; b\nc')).toEqual({ before: 'a; b\n', last: 'c' });
  });

  it('is not parted by a comma in quotes', () => {
    expect(typedList('"send, ba')).toEqual({ before: '', last: '"send, ba' });
  });

  it('is completed by the first suggestion that goes on like it, in any case', () => {
    const offered = ['Return', 'Borrow', 'Borrow back'].map((phrase) => ({ phrase, text: phrase }));
    expect(completionOf('approve, bor', offered)).toEqual({ verb: offered[1], rest: 'row' });
    expect(completionOf('Borrow', offered.slice(0, 2))).toBeUndefined();
    expect(completionOf('approve, ', offered)).toBeUndefined();
  });

  it('takes a chosen verb in the place of what was typed last', () => {
    expect(withLastVerb('approve, bo', 'Borrow')).toBe('approve, Borrow');
    expect(withLastVerb('bo', '"Send, back"')).toBe('"Send, back"');
  });
});
