import { expect, it } from 'vitest';

import { type Editor, type LeaseMessage } from '../presence/leases';
import { LeaseDesk } from './lease-desk';

const editor: Editor = { connectionId: 'c', userId: 'u', name: 'Ada', role: 'contributor' };
const message = (place: string, state: LeaseMessage['state']): LeaseMessage => ({
  type: 'lease',
  place,
  state,
  holder: null,
});

/** Leases that are answered when a test says so. */
function scene() {
  const asked: string[] = [];
  const sent: LeaseMessage[] = [];
  const answers: (() => void)[] = [];
  let held: string | undefined;
  const ask = async (what: string) => {
    asked.push(what);
    await new Promise<void>((resolve) => {
      answers.push(resolve);
    });
  };
  const desk = new LeaseDesk({
    leases: {
      take: async (_, place) => {
        await ask(`take ${place}`);
        held = place;
        return message(place, 'granted');
      },
      release: async (_, place) => {
        await ask(`release ${place}`);
        held = undefined;
      },
      releaseAll: () => Promise.resolve(held),
    },
    editor: () => editor,
    send: (each) => sent.push(each),
  });
  const answer = async () => {
    answers.shift()?.();
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  };
  return { desk, asked, sent, answer };
}

it('carries out one wish at a time and then only the newest', async () => {
  const { desk, asked, sent, answer } = scene();
  for (let n = 0; n < 1_000; n += 1) desk.take(`p${n}`, false);
  expect(asked).toEqual(['take p0']);
  await answer();
  expect(asked).toEqual(['take p0', 'take p999']);
  await answer();
  expect(sent).toHaveLength(1_000);
  expect(sent.filter(({ state }) => state === 'granted').map(({ place }) => place)).toEqual([
    'p0',
    'p999',
  ]);
});

it('gives back what is taken meanwhile, and nothing that another wish gives back anyway', async () => {
  const { desk, asked, sent, answer } = scene();
  desk.take('a', false);
  desk.release('a');
  await answer();
  expect(asked).toEqual(['take a', 'release a']);
  desk.take('b', false);
  desk.release('a');
  await answer();
  expect(asked).toEqual(['take a', 'release a', 'take b']);
  desk.take('c', false);
  desk.release('c');
  expect(sent.at(-1)).toEqual(message('c', 'ended'));
});

it('ends what is held and what waits when its person may not edit any more', async () => {
  const { desk, sent, answer } = scene();
  desk.take('a', false);
  await answer();
  desk.take('b', false);
  desk.take('c', false);
  await desk.revoke();
  expect(sent).toEqual([message('a', 'granted'), message('c', 'ended'), message('a', 'ended')]);
});

it('begins nothing on a closed line', async () => {
  const { desk, asked, answer } = scene();
  desk.take('a', false);
  desk.take('b', false);
  desk.close();
  await answer();
  desk.take('c', false);
  expect(asked).toEqual(['take a']);
});
