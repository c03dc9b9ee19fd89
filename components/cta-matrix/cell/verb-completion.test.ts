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
    expect(completionOf('approve, bor', ['Return', 'Borrow', 'Borrow back'])).toBe('row');
    expect(completionOf('Borrow', ['Borrow'])).toBe('');
    expect(completionOf('approve, ', ['Borrow'])).toBe('');
  });

  it('takes a chosen verb in the place of what was typed last', () => {
    expect(withLastVerb('approve, bo', 'Borrow')).toBe('approve, Borrow');
    expect(withLastVerb('bo', 'Send, back')).toBe('"Send, back"');
  });
});
