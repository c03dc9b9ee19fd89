import { describe, expect, it } from 'vitest';

import { Knocks } from './knocks';

function scene() {
  const clock = { ms: 0 };
  return { clock, knocks: new Knocks(() => clock.ms) };
}

const count = (times: number, ask: () => boolean) =>
  Array.from({ length: times }, ask).filter(Boolean).length;

describe('Knocks', () => {
  it('lets a person in sixty times, and then every two seconds', () => {
    const { clock, knocks } = scene();
    const enter = () => knocks.mayEnter('ada', false, 'home');
    expect(count(100, enter)).toBe(60);
    clock.ms = 60_000;
    expect(count(100, enter)).toBe(30);
    expect(knocks.mayEnter('ben', false, 'home')).toBe(true);
    expect(knocks.mayEnter('ada', false, 'train')).toBe(false);
  });

  it('counts guests of one link by where they are', () => {
    const { knocks } = scene();
    expect(count(300, () => knocks.mayEnter('link', true, 'school'))).toBe(240);
    expect(knocks.mayEnter('link', true, 'office')).toBe(true);
  });

  it('asks nobody else for a network that knocks without end, unless it was not heard', () => {
    const { knocks } = scene();
    expect(count(2_000, () => knocks.mayAsk('far'))).toBe(1_500);
    knocks.forget('far');
    expect(count(2, () => knocks.mayAsk('far'))).toBe(1);
    expect(knocks.mayAsk('near')).toBe(true);
  });

  it('forgets who has stopped', () => {
    const { clock, knocks } = scene();
    knocks.mayAsk('far');
    knocks.mayEnter('ada', false, 'far');
    clock.ms = 1_000;
    knocks.sweep();
    expect(knocks.size).toBe(1);
    clock.ms = 2_000;
    knocks.sweep();
    expect(knocks.size).toBe(0);
  });
});
