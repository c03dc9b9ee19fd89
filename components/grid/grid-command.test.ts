import { describe, expect, it } from 'vitest';

import { commandOfKey } from './grid-command';

const at = { row: 1, column: 2 };
const press = (key: string, withControl = false) => commandOfKey(at, { key, withControl });

describe('commandOfKey', () => {
  it('edits, cycles and clears', () => {
    expect(press('Enter')).toEqual({ type: 'edit', at });
    expect(press('F2')).toEqual({ type: 'edit', at });
    expect(press(' ')).toEqual({ type: 'cycle', at });
    expect(press('Delete')).toEqual({ type: 'clear', at });
  });

  it('hands on what is typed, whatever the script', () => {
    expect(press('y')).toEqual({ type: 'type', text: 'y', at });
    expect(press('?')).toEqual({ type: 'type', text: '?', at });
    expect(press('𝒜')).toEqual({ type: 'type', text: '𝒜', at });
  });

  it('leaves the keys of the page alone', () => {
    expect(press('Escape')).toBeUndefined();
    expect(press('Tab')).toBeUndefined();
    expect(press('z', true)).toBeUndefined();
  });
});
