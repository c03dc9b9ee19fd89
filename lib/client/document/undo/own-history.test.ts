import { describe, expect, it } from 'vitest';

import { invertDiff, type Diff } from '@/lib/orca/operations/diff';
import { anObject } from '@/lib/orca/testing/builders';

import { OwnHistory } from './own-history';
import { afterEdit, afterRedo, afterUndo } from './undo-stack';

const created: Diff = [{ change: 'create', record: anObject({ name: 'Tool' }) }];
const landed: Diff = [{ change: 'create', record: anObject({ name: 'Loan' }) }];

describe('what was done in this tab', () => {
  it('can be undone, and then redone', () => {
    const history = new OwnHistory(undefined);
    expect(history.has('undo')).toBe(false);
    history.make('edit', created, afterEdit);
    expect(history.newest('undo')).toBe('edit');
    history.make('undo', created, afterUndo);
    expect(history.has('undo')).toBe(false);
    expect(history.newest('redo')).toBe('undo');
    history.make('redo', created, afterRedo);
    expect(history.newest('undo')).toBe('redo');
    expect(history.has('redo')).toBe(false);
  });

  it('is taken back by what undoes what the server has carried out, which is not known before', () => {
    const history = new OwnHistory(undefined);
    history.make('edit', created, afterEdit);
    expect(history.inverseOf('edit')).toBeUndefined();
    history.settle('edit', landed);
    expect(history.inverseOf('edit')).toEqual(invertDiff(landed));
  });

  it('is forgotten where it was refused, or where nobody can say what it did', () => {
    const history = new OwnHistory(undefined);
    history.make('first', created, afterEdit);
    history.make('second', created, afterEdit);
    history.settle('second', undefined);
    expect(history.newest('undo')).toBe('first');
    history.forget('first');
    expect(history.has('undo')).toBe(false);
  });

  it('leaves its side where it no longer applies, and can still be taken back by its id', () => {
    const history = new OwnHistory(undefined);
    history.make('edit', created, afterEdit);
    history.settle('edit', created);
    history.dropNewest('undo');
    expect(history.has('undo')).toBe(false);
    expect(history.inverseOf('edit')).toEqual(invertDiff(created));
  });
});
