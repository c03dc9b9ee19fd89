import { beforeEach, describe, expect, it } from 'vitest';

import { Crew } from './crew';

let nowMs = 0;
let crew: Crew;

/** A crew whose first workers, 1 and so on, all serve. */
function atWork(size: number): Crew {
  const made = new Crew(size, () => nowMs);
  made.begin();
  for (let id = 1; id <= size; id += 1) made.started(id);
  return made;
}

const fork = (id: number, failures = 0) => ({ do: 'fork', id, failures });
const drain = (id: number) => ({ do: 'drain', id });
const exit = (code: number) => ({ do: 'exit', code });

beforeEach(() => {
  nowMs = 0;
  crew = atWork(2);
});

describe('a crew of workers', () => {
  it('begins with all of them, and is complete when all serve', () => {
    const begun = new Crew(2, () => nowMs);
    expect(begun.begin()).toEqual([fork(1), fork(2)]);
    expect([begun.isServing, begun.isComplete]).toEqual([false, false]);
    expect(begun.started(2)).toEqual([]);
    expect([begun.isServing, begun.isComplete]).toEqual([true, false]);
    expect(begun.started(1)).toEqual([]);
    expect(begun.isComplete).toBe(true);
  });

  it('replaces who ends by itself, later each time it happens in a row', () => {
    expect(crew.ended(1, undefined)).toEqual([fork(3, 1)]);
    expect(crew.ended(3, 1)).toEqual([fork(4, 2)]);
    crew.started(4);
    nowMs = 59_999;
    expect(crew.ended(4, 1)).toEqual([fork(5, 3)]);
  });

  it('forgets what failed once somebody has lived for a minute', () => {
    crew.ended(1, 1);
    crew.ended(3, 1);
    crew.started(4);
    nowMs = 60_000;
    expect(crew.ended(4, 1)).toEqual([fork(5, 1)]);
  });

  it('counts the failures of one place apart from those of another', () => {
    crew.ended(1, 1);
    crew.ended(3, 1);
    expect(crew.ended(2, 1)).toEqual([fork(5, 1)]);
  });

  it('ends with everybody where one is wrongly set up before any serves', () => {
    const begun = new Crew(2, () => nowMs);
    begun.begin();
    expect(begun.ended(1, 78)).toEqual([drain(2)]);
    expect(begun.ended(2, 0)).toEqual([exit(78)]);
  });

  it('goes on where a newcomer is wrongly set up, and tries again after the longest pause', () => {
    crew.ended(1, undefined);
    expect(crew.ended(3, 78)).toEqual([fork(4, 10)]);
    expect(crew.started(4)).toEqual([]);
    expect(crew.isComplete).toBe(true);
  });

  it('ends with 78 where nobody is left to serve', () => {
    crew.ended(1, undefined);
    crew.ended(2, undefined);
    expect(crew.ended(3, 78)).toEqual([drain(4)]);
    expect(crew.ended(4, 0)).toEqual([exit(78)]);
  });

  it('ends where nobody has ever got as far as to serve', () => {
    const begun = new Crew(2, () => nowMs);
    begun.begin();
    expect(begun.ended(1, 1)).toEqual([drain(2)]);
    expect(begun.ended(2, 0)).toEqual([exit(1)]);
  });

  it('knows nobody who was never there', () => {
    expect([...crew.ended(9, 1), ...crew.started(9), ...crew.outgrown(9)]).toEqual([]);
  });
});

describe('a reload', () => {
  it('replaces one by one: the next when the last is gone', () => {
    expect(crew.reload()).toEqual([fork(3)]);
    expect(crew.started(3)).toEqual([drain(1)]);
    expect(crew.ended(1, 0)).toEqual([fork(4)]);
    expect(crew.started(4)).toEqual([drain(2)]);
    expect(crew.ended(2, 0)).toEqual([]);
    expect(crew.isComplete).toBe(true);
  });

  it('leaves the old one at work while the new one fails', () => {
    crew.reload();
    expect(crew.ended(3, 1)).toEqual([fork(4, 1)]);
    expect(crew.started(4)).toEqual([drain(1)]);
  });

  it('keeps everybody where the new one is wrongly set up', () => {
    crew.reload();
    expect(crew.ended(3, 78)).toEqual([]);
    expect(crew.isComplete).toBe(true);
    expect(crew.outgrown(2)).toEqual([]);
    expect(crew.reload()).toEqual([fork(4)]);
    expect(crew.started(4)).toEqual([drain(1)]);
  });

  it('waits while another place is to be filled', () => {
    crew.ended(1, undefined);
    expect(crew.isBusy).toBe(true);
    expect(crew.reload()).toEqual([]);
    expect(crew.started(3)).toEqual([fork(4)]);
  });

  it('goes on when the old one ends by itself before the new one serves', () => {
    crew.reload();
    expect(crew.ended(1, undefined)).toEqual([]);
    expect(crew.started(3)).toEqual([fork(4)]);
  });

  it('goes on past somebody who is gone by then', () => {
    crew.reload();
    expect(crew.ended(2, undefined)).toEqual([fork(4, 1)]);
    crew.started(3);
    crew.started(4);
    expect(crew.ended(1, 0)).toEqual([]);
  });

  it('that is asked for again replaces nobody twice who waits for their turn', () => {
    crew.reload();
    expect(crew.reload()).toEqual([]);
    crew.started(3);
    expect(crew.ended(1, 0)).toEqual([fork(4)]);
    crew.started(4);
    // The third was new, but no newer than the second asking.
    expect(crew.ended(2, 0)).toEqual([fork(5)]);
    expect(crew.started(5)).toEqual([drain(3)]);
  });
});

describe('a worker that has outgrown its place', () => {
  beforeEach(() => {
    nowMs = 60_000;
  });

  it('works until another one serves', () => {
    expect(crew.outgrown(2)).toEqual([fork(3)]);
    expect(crew.outgrown(2)).toEqual([]);
    expect(crew.started(3)).toEqual([drain(2)]);
    expect(crew.outgrown(2)).toEqual([]);
    expect(crew.ended(2, 0)).toEqual([]);
  });

  it('waits for its turn', () => {
    crew.outgrown(2);
    expect(crew.outgrown(1)).toEqual([]);
    crew.started(3);
    expect(crew.ended(2, 0)).toEqual([fork(4)]);
  });

  it('is replaced later each time that comes soon', () => {
    expect(crew.outgrown(2)).toEqual([fork(3)]);
    crew.started(3);
    crew.ended(2, 0);
    expect(crew.outgrown(3)).toEqual([fork(4, 1)]);
    crew.started(4);
    crew.ended(3, 0);
    expect(crew.outgrown(4)).toEqual([fork(5, 2)]);
    crew.started(5);
    crew.ended(4, 0);
    nowMs += 60_000;
    expect(crew.outgrown(5)).toEqual([fork(6)]);
  });
});

describe('the end', () => {
  it('lets all finish, and comes when all are gone', () => {
    expect(crew.stop()).toEqual([drain(1), drain(2)]);
    expect(crew.stop()).toEqual([]);
    expect(crew.ended(1, 0)).toEqual([]);
    expect(crew.ended(2, 1)).toEqual([exit(0)]);
  });

  it('comes in the middle of a reload, too', () => {
    crew.reload();
    expect(crew.stop()).toEqual([drain(1), drain(2), drain(3)]);
    expect(crew.reload()).toEqual([]);
    crew.ended(1, 0);
    crew.ended(3, 0);
    expect(crew.ended(2, 0)).toEqual([exit(0)]);
  });

  it('comes at once where nobody is left', () => {
    const empty = new Crew(0, () => nowMs);
    expect(empty.stop()).toEqual([exit(0)]);
  });
});
