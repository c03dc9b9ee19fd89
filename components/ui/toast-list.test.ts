import { describe, expect, it } from 'vitest';

import { withToast, type ShownToast, type ToastMessage } from './toast-list';

const shownAfter = (...messages: readonly ToastMessage[]) =>
  messages
    .map((message, id) => ({ ...message, id }))
    .reduce<readonly ShownToast[]>((list, toast) => withToast(list, toast).list, [])
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

  it('let what passes by itself stand beside them', () => {
    const texts = ['a', 'b', 'c'].map((text) => ({ text }));
    const passing = { text: 'Ben joined', isPassing: true };
    expect(shownAfter(...texts, passing)).toEqual(['a', 'b', 'c', 'Ben joined']);
    expect(shownAfter(...texts, passing, { text: 'd' })).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keep what holds the only copy of something, however many come after it', () => {
    const kept = (text: string) => ({ text, isKept: true });
    expect(shownAfter(kept('a'), kept('b'), kept('c'), kept('d'))).toEqual(['a', 'b', 'c', 'd']);
    expect(shownAfter(kept('a'), { text: 'b' }, kept('c'), { text: 'd' })).toEqual(['a', 'c', 'd']);
  });

  it('name the one that went, for whoever had offered something with it', () => {
    const list = ['a', 'b', 'c'].map((text, id) => ({ text, id }));
    expect(withToast(list, { text: 'd', id: 3 }).dropped?.text).toBe('a');
    const topical = list.map((toast) => ({ ...toast, topic: toast.text }));
    expect(withToast(topical, { text: 'd', id: 3, topic: 'a' }).dropped).toBeUndefined();
  });

  it('say one thing on a topic, the newest', () => {
    const first = { text: 'Ben: 1', topic: 'ben' };
    expect(shownAfter(first, { text: 'a' }, { text: 'Ben: 2', topic: 'ben' })).toEqual([
      'a',
      'Ben: 2',
    ]);
  });
});
