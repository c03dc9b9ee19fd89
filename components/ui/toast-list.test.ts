import { describe, expect, it } from 'vitest';

import { withToast, type ShownToast, type ToastMessage } from './toast-list';

const shownAfter = (...messages: readonly ToastMessage[]) =>
  messages
    .map((message, id) => ({ ...message, id }))
    .reduce<readonly ShownToast[]>(withToast, [])
    .map(({ text }) => text);

describe('the messages on the screen', () => {
  it('are the last three', () => {
    const texts = ['a', 'b', 'c', 'd'].map((text) => ({ text }));
    expect(shownAfter(...texts)).toEqual(['b', 'c', 'd']);
  });

  it('lose the ones first that would go by themselves', () => {
    const passing = { text: 'Ben joined', isPassing: true };
    expect(shownAfter({ text: 'a' }, passing, { text: 'b' }, { text: 'c' })).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('say one thing on a topic, the newest', () => {
    const first = { text: 'Ben: 1', topic: 'ben' };
    expect(shownAfter(first, { text: 'a' }, { text: 'Ben: 2', topic: 'ben' })).toEqual([
      'a',
      'Ben: 2',
    ]);
  });
});
