import { describe, expect, it } from 'vitest';

import { runPauseMs, withLetter, type LetterRun } from './letter-run';

const at = { rowId: 'recipe', columnId: 'ingredient' };

function typed(text: string, betweenMs = 100): LetterRun | undefined {
  let run: LetterRun | undefined;
  for (const [index, letter] of text.split('').entries()) {
    run = withLetter(run, letter, at, index * betweenMs);
  }
  return run;
}

describe('letters on a cell', () => {
  it('are commands as long as each of them is one', () => {
    for (const text of ['y', 'N', 'ys', 'mn', 'g']) {
      expect(typed(text)).toMatchObject({ text, isWord: false });
    }
  });

  it('are a word from the first that is no command, with those before it', () => {
    for (const text of ['c', 'ne', 'sync', 'Many', 'é']) {
      expect(typed(text)).toMatchObject({ text, isWord: true });
    }
    expect(typed('contains')).toMatchObject({ text: 'contains', isWord: true });
  });

  it('begin anew after a pause', () => {
    expect(typed('yc', runPauseMs)).toMatchObject({ text: 'yc' });
    expect(typed('yc', runPauseMs + 1)).toMatchObject({ text: 'c', isWord: true });
    expect(typed('cy', runPauseMs + 1)).toMatchObject({ text: 'y', isWord: false });
  });

  it('stay with the cell they began on, though one of them led to another', () => {
    const other = { rowId: 'recipe', columnId: 'cook' };
    expect(withLetter(typed('m'), 'a', other, 200)).toMatchObject({ text: 'ma', from: at });
    expect(withLetter(typed('m'), 'a', other, 2_000)).toMatchObject({ text: 'a', from: other });
  });
});
