import { describe, expect, it } from 'vitest';

import { draftTrouble } from './draft-trouble';

const base = { draft: undefined, value: 'old', isLocked: false, wasLeft: false };
const draft = { text: 'mine', base: 'old' };

describe('what keeps a draft from being saved', () => {
  it('is nothing while one types alone', () => {
    expect(draftTrouble(base)).toBe('none');
    expect(draftTrouble({ ...base, draft })).toBe('none');
  });

  it('is the lock of somebody else, with or without a text of one’s own', () => {
    expect(draftTrouble({ ...base, isLocked: true })).toBe('locked');
    expect(draftTrouble({ ...base, isLocked: true, draft })).toBe('held_back');
    expect(draftTrouble({ ...base, isLocked: true, draft: { text: 'old ', base: 'old' } })).toBe(
      'locked',
    );
  });

  it('is another text that came meanwhile, unless it says the same', () => {
    expect(draftTrouble({ ...base, draft, value: 'theirs' })).toBe('changed');
    expect(draftTrouble({ ...base, draft, value: 'mine' })).toBe('none');
  });

  it('is that it was left while locked, and nobody is at it any more', () => {
    expect(draftTrouble({ ...base, draft, wasLeft: true })).toBe('unsaved');
    expect(draftTrouble({ ...base, draft, wasLeft: true, value: 'theirs' })).toBe('changed');
  });
});
