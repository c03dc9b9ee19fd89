import { describe, expect, it } from 'vitest';

import { undoKey } from './undo-key';

const bare = { metaKey: false, ctrlKey: false, shiftKey: false, altKey: false };

describe('undoKey', () => {
  it('knows the keys of macOS and of the others', () => {
    expect(undoKey({ ...bare, key: 'z', metaKey: true })).toBe('undo');
    expect(undoKey({ ...bare, key: 'z', ctrlKey: true })).toBe('undo');
    expect(undoKey({ ...bare, key: 'Z', metaKey: true, shiftKey: true })).toBe('redo');
    expect(undoKey({ ...bare, key: 'y', ctrlKey: true })).toBe('redo');
  });

  it('leaves letters and other shortcuts alone', () => {
    expect(undoKey({ ...bare, key: 'z' })).toBeUndefined();
    expect(undoKey({ ...bare, key: 'y', metaKey: true })).toBeUndefined();
    expect(undoKey({ ...bare, key: 'z', ctrlKey: true, altKey: true })).toBeUndefined();
  });
});
