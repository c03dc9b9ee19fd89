import { describe, expect, it } from 'vitest';

import { aPerson } from '../testing/a-person';
import { followedTab, followStep } from './follow-step';

describe('following', () => {
  it('goes to another screen with its place', () => {
    expect(followStep('objects?focus=a', 'ctas?row=b')).toEqual({
      go: 'screen',
      path: 'ctas?row=b',
    });
    expect(followStep('objects', '')).toEqual({ go: 'screen', path: '' });
  });

  it('goes to another place of the same screen, also to none', () => {
    expect(followStep('ctas?row=a', 'ctas?row=b')).toEqual({ go: 'place', search: 'row=b' });
    expect(followStep('ctas?row=a', 'ctas')).toEqual({ go: 'place', search: '' });
  });

  it('stays where they are, in whatever order the address says it', () => {
    expect(followStep('ctas?row=a&column=b%20c', 'ctas?column=b+c&row=a')).toBeUndefined();
  });
});

describe('the tab that is followed', () => {
  const first = aPerson();
  const second = aPerson({ userId: first.userId });

  it('stays the same as long as it is there and they work in it', () => {
    expect(followedTab([first, second], second.connectionId)).toBe(second);
    const idle = { ...second, isIdle: true };
    expect(followedTab([first, idle], second.connectionId)).toBe(first);
    expect(followedTab([{ ...first, isIdle: true }, idle], second.connectionId)).toBe(idle);
  });

  it('is another one when it is closed, and none when all are', () => {
    expect(followedTab([first], second.connectionId)).toBe(first);
    expect(followedTab([], second.connectionId)).toBeUndefined();
  });
});
