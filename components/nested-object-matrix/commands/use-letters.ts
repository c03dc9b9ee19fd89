'use client';

import { useRef } from 'react';

import { placeOf } from '@/components/presence/cells/place-of';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { editTopic } from '@/components/studio/edit-topic';
import { useToasts } from '@/components/ui/toast';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { type CellPlace } from '@/lib/orca/edits/nested/write-nested-cells';

import { type FieldRequest } from '../editor/field-request';
import { answerOfKey } from './answer-of-key';
import { withLetter, type LetterRun } from './letter-run';
import { useAnswers } from './use-answers';
import { useSwap } from './use-swap';

type LettersOptions = {
  readonly openEditor: (cell: CellPlace, request: FieldRequest) => void;
  /** Goes to a cell with the keyboard. */
  readonly show: (cell: CellPlace) => void;
  /** Returns the cell it went to; nothing where there is none. */
  readonly goToMissing: () => CellPlace | undefined;
};

type Letters = {
  /** Answers a letter typed on a cell, for the cells that are meant; returns false where it is left to the page. */
  readonly type: (letter: string, at: CellPlace, cells: readonly CellPlace[]) => boolean;
  /** Something else was done: the next letter begins anew. */
  readonly end: () => void;
};

type Run = {
  readonly letters: LetterRun;
  /** The cell that had the focus after the last of them. */
  readonly now: CellPlace;
  /** The ids of the edits they made, the newest last. */
  readonly edits: readonly string[];
};

/**
 * Letters typed on a cell. A command acts at once; when it turns out to be the start of a word, what it did is taken back
 * and the word goes into the cell in words.
 */
export function useLetters({ openEditor, show, goToMissing }: LettersOptions): Letters {
  const store = useDocumentStore();
  const answer = useAnswers();
  const swap = useSwap();
  const { takeOver } = useRefusal();
  const { withdraw } = useToasts();
  const run = useRef<Run>(undefined);

  const takeBack = (edits: readonly string[]) => {
    for (const id of edits.toReversed()) {
      // Taken back already, refused or followed by another: what is on top is not the letters'.
      if (store.newestEdit() !== id) return;
      const undone = store.undo();
      if (undone.ok && undone.value) withdraw(editTopic(undone.value.undoes));
    }
  };
  const write = (letters: LetterRun, at: CellPlace) => {
    run.current = { letters, now: letters.from, edits: [] };
    if (!isSame(letters.from, at)) show(letters.from);
    openEditor(letters.from, { field: 'label', text: letters.text });
  };
  /** Returns the cell that has the focus then, or nothing where the letter is left to the page. */
  const carryOut = (letter: string, at: CellPlace, cells: readonly CellPlace[]) => {
    const typed = answerOfKey(letter);
    if (typed) answer(cells, typed);
    else if (letter === 's') swap(at);
    else return letter === 'm' ? (goToMissing() ?? at) : undefined;
    return at;
  };

  const type: Letters['type'] = (letter, at, cells) => {
    const place = placeOf.nestedCell(at.rowId, at.columnId);
    const goOn = () => openEditor(at, { field: 'label' });
    if (letter.toLowerCase() === 't' && takeOver(place, goOn)) return true;
    const before = run.current && isSame(run.current.now, at) ? run.current : undefined;
    const letters = withLetter(before?.letters, letter, at, performance.now());
    const isBegun = before === undefined || letters.text === letter;
    const edits = isBegun ? [] : before.edits;
    if (letters.isWord) {
      takeBack(edits);
      write(letters, at);
      return true;
    }
    const newest = store.newestEdit();
    const now = carryOut(letter.toLowerCase(), at, cells);
    const made = store.newestEdit();
    const isNew = made !== undefined && made !== newest;
    run.current = { letters, now: now ?? at, edits: isNew ? [...edits, made] : edits };
    return now !== undefined;
  };
  return {
    type,
    end: () => {
      run.current = undefined;
    },
  };
}

function isSame(a: CellPlace, b: CellPlace): boolean {
  return a.rowId === b.rowId && a.columnId === b.columnId;
}
