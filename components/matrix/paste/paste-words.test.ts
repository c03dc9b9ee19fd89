import { describe, expect, it } from 'vitest';

import { type PastePlan, type PlannedCell } from '@/lib/orca/pastes/paste-plan';
import { anObject } from '@/lib/orca/testing/builders';

import { pastePicture } from './paste-picture';
import { changeCounts, doesTheSame, isReadWhole, pasteLabel, pasteSentences } from './paste-words';

const nothing: PastePlan = {
  changes: [],
  sameCount: 0,
  unread: [],
  heads: { firstRow: false, firstColumn: false },
  unknownHeads: [],
  beyondCount: 0,
  shortRowCount: 0,
  isFreeText: false,
  notes: [],
  held: [],
  operations: [],
};
const change = (at: string, kind: PlannedCell['change'] = 'fill'): PlannedCell => {
  const [row = '', column = ''] = at;
  return { row, column, before: '', after: 'yes', change: kind };
};

describe('what a paste would do', () => {
  it('is said with its counts, one or many', () => {
    const unread = { at: 'C4', text: '5..2', reason: 'The end is before the start.' };
    expect(
      pasteSentences({
        ...nothing,
        changes: [change('ab'), change('ac')],
        unread: [unread],
        beyondCount: 3,
        shortRowCount: 2,
        notes: ['One name is not kept.'],
        held: [{ row: 'a', column: 'd' }],
      }),
    ).toEqual([
      '2 cells change.',
      '1 cell could not be read.',
      '1 cell is being edited by somebody else and stays as it is.',
      '3 cells lie beyond the matrix and go nowhere.',
      '2 rows are shorter than the others: cells left out stay as they are.',
      'One name is not kept.',
    ]);
    expect(pasteSentences({ ...nothing, sameCount: 1 })).toEqual([
      'No cell changes.',
      '1 cell says this already.',
    ]);
  });

  it('is read whole when nothing is left out or to be decided', () => {
    expect(isReadWhole({ ...nothing, changes: [change('ab')] })).toBe(true);
    expect(isReadWhole({ ...nothing, beyondCount: 1 })).toBe(false);
    expect(isReadWhole({ ...nothing, notes: ['One name is not kept.'] })).toBe(false);
  });

  it('is said also where all it does is to make objects', () => {
    const made: PastePlan = {
      ...nothing,
      operations: [
        {
          type: 'records.write',
          writes: [{ write: 'create', record: anObject({ name: 'Loan' }) }],
        },
      ],
    };
    expect(pasteSentences(made)).toEqual(['1 new object will be made.']);
    expect(pasteLabel(made)).toBe('Make 1 new object');
    expect(pasteLabel({ ...made, changes: [change('ab')] })).toBe('Paste 1 cell');
  });

  it('is another as soon as it is about other cells', () => {
    const plan = { ...nothing, changes: [change('ab')] };
    expect(doesTheSame(plan, { ...plan, changes: [change('ab')] })).toBe(true);
    expect(doesTheSame(plan, { ...plan, changes: [change('bb')] })).toBe(false);
  });

  it('is counted by kind', () => {
    expect(changeCounts([change('ab'), change('ac', 'replace'), change('bc')])).toEqual({
      fill: 2,
      replace: 1,
      clear: 0,
    });
  });
});

describe('the picture of a paste', () => {
  it('has every change where its row and column stand, though rows skip columns', () => {
    const changes = ['ax', 'az', 'by', 'bz', 'cw', 'cx'].map((at) => change(at));
    const { columns, rows, places } = pastePicture(changes);
    expect([columns, rows]).toEqual([4, 3]);
    const across = new Map(changes.map(({ column }, at) => [column, places.fill[at]?.column]));
    expect(across.get('w')).toBeLessThan(across.get('x') ?? 0);
    expect(across.get('x')).toBeLessThan(across.get('z') ?? 0);
    expect(across.get('y')).toBeLessThan(across.get('z') ?? 0);
  });

  it('is quickly made of ten thousand cells', () => {
    const changes = Array.from({ length: 10_000 }, (_, at) => ({
      ...change('ab'),
      row: `r${Math.floor(at / 100)}`,
      column: `c${at % 100}`,
    }));
    const { columns, rows, places } = pastePicture(changes);
    expect([columns, rows, places.fill.length]).toEqual([100, 100, 10_000]);
  });
});
