import { afterAll, describe, expect, it } from 'vitest';

import { type AccessRole } from '@/lib/contracts/permissions';

import { memoryRedis } from '../../redis/memory-redis';
import type { Redis } from '../../redis/redis';
import { RedisUnavailable } from '../../redis/redis-unavailable';
import { aMember, anywhere, RosterChannel, type TestRoster } from '../testing/roster-channel';
import { Leases } from './leases';

const projectId = 'project';
const place = 'object:1:name';
const other = 'object:2:name';
const granted = { type: 'lease', place, state: 'granted', holder: null };
const ended = { type: 'lease', place, state: 'ended', holder: null };

const redises: Redis[] = [];
afterAll(() => Promise.all(redises.map((redis) => redis.close())));

/** A project open in two processes. */
function twoProcesses() {
  const channel = new RosterChannel();
  const memory = memoryRedis({ now: channel.clock.now, keysMax: 100 });
  redises.push(memory);
  const outage = { isOn: false };
  const unlessAway =
    <A extends readonly unknown[], T>(ask: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      if (outage.isOn) throw new RedisUnavailable(undefined);
      return ask(...args);
    };
  const redis: Redis = {
    ...memory,
    get: unlessAway(memory.get),
    set: unlessAway(memory.set),
    takeLock: unlessAway(memory.takeLock),
    releaseLock: unlessAway(memory.releaseLock),
  };
  const aProcess = () => {
    const here = channel.add();
    const { now } = channel.clock;
    return { ...here, leases: new Leases({ projectId, redis, roster: here.roster, now }) };
  };
  return { channel, clock: channel.clock, redis, outage, one: aProcess(), two: aProcess() };
}

function enter({ roster }: TestRoster, name: string, role: AccessRole = 'contributor') {
  const member = aMember(name);
  roster.join(member);
  roster.update(member.connectionId, anywhere);
  return { ...member, role };
}

const heldBy = ({ userId, name }: { userId: string; name: string }) => ({
  type: 'lease',
  place,
  state: 'held',
  holder: { userId, name },
});

describe.each([
  { where: 'one process', isApart: false },
  { where: 'two processes', isApart: true },
])('a lease in $where', ({ isApart }) => {
  function scene() {
    const world = twoProcesses();
    return { ...world, two: isApart ? world.two : world.one };
  }

  it('keeps everybody else out, says who has it, and ends with the edit', async () => {
    const { one, two, clock } = scene();
    const ada = enter(one, 'Ada');
    const ben = enter(two, 'Ben');
    expect(await one.leases.take(ada, place, false)).toEqual(granted);
    expect(await two.leases.take(ben, place, false)).toEqual(heldBy(ada));
    expect(await one.leases.take(ada, place, false)).toEqual(granted);
    clock.go(100);
    expect(two.seen.get(ada.connectionId)?.editing?.place).toBe(place);
    await one.leases.release(ada.connectionId, place);
    clock.go(100);
    expect(await two.leases.take(ben, place, false)).toEqual(granted);
  });

  it('outlives what Redis forgets', async () => {
    const { one, two, clock, redis } = scene();
    const ada = enter(one, 'Ada');
    const ben = enter(two, 'Ben');
    await one.leases.take(ada, place, false);
    clock.go(100);
    await redis.delete(`project:{${projectId}}:lease:${place}`);
    expect(await two.leases.take(ben, place, false)).toEqual(heldBy(ada));
  });

  it('is one for each connection: the next ends the last, and the closed line the last of all', async () => {
    const { one, two } = scene();
    const ada = enter(one, 'Ada');
    const ben = enter(two, 'Ben');
    await one.leases.take(ada, place, false);
    await one.leases.take(ada, other, false);
    expect(await two.leases.take(ben, place, false)).toEqual(granted);
    expect((await two.leases.take(ben, other, false)).state).toBe('held');
    await one.leases.releaseAll(ada.connectionId);
    one.roster.leave(ada.connectionId);
    expect((await two.leases.take(ben, other, false)).state).toBe('granted');
  });

  it('stays with who has it, whatever others ask for', async () => {
    const { one, two, clock } = scene();
    const ada = enter(one, 'Ada');
    const ben = enter(two, 'Ben');
    const cleo = enter(two, 'Cleo', 'facilitator');
    await one.leases.take(ada, place, false);
    clock.go(59_000);
    await two.leases.release(ben.connectionId, place);
    expect(await two.leases.take(ben, place, true)).toEqual(heldBy(ada));
    expect(await two.leases.take(cleo, place, true)).toEqual(heldBy(ada));
    clock.go(2_000);
    expect(await two.leases.take(ben, place, true)).toEqual(heldBy(ada));
    expect(one.ended).toEqual([]);
  });

  it('goes to a facilitator when its holder is idle or has it for a minute, and the holder is told', async () => {
    const { one, two, clock } = scene();
    const ada = enter(one, 'Ada');
    const cleo = enter(two, 'Cleo', 'facilitator');
    const dora = enter(two, 'Dora', 'facilitator');
    await one.leases.take(ada, place, false);
    one.roster.update(ada.connectionId, { ...anywhere, isIdle: true });
    clock.go(100);
    expect(await two.leases.take(cleo, place, true)).toEqual(granted);
    clock.go(200);
    expect(one.ended).toEqual([[ada.connectionId, place]]);
    expect(one.seen.get(ada.connectionId)?.editing).toBeNull();

    await one.leases.release(ada.connectionId, place);
    expect((await two.leases.take(dora, place, true)).state).toBe('held');
    clock.go(60_000);
    expect(await two.leases.take(dora, place, true)).toEqual(granted);
  });

  it('goes to another tab of the same person only when that asks to take it over', async () => {
    const { one, two } = scene();
    const ada = enter(one, 'Ada');
    const tab = { ...enter(two, 'Ada'), userId: ada.userId };
    await one.leases.take(ada, place, false);
    expect(await two.leases.take(tab, place, false)).toEqual(heldBy(ada));
    expect(await two.leases.take(tab, place, true)).toEqual(granted);
  });

  it('runs out after five minutes, and its holder is told', async () => {
    const { one, two, clock } = scene();
    const ada = enter(one, 'Ada');
    const ben = enter(two, 'Ben');
    await one.leases.take(ada, place, false);
    clock.go(299_000);
    expect(await two.leases.take(ben, place, false)).toEqual(heldBy(ada));
    clock.go(6_500);
    expect(one.ended).toEqual([[ada.connectionId, place]]);
    expect(await two.leases.take(ben, place, false)).toEqual(granted);
    expect(await one.leases.take(ada, place, false)).toEqual(heldBy(ben));
  });

  it('still locks by what the rosters say while Redis is away, and the edit goes on', async () => {
    const { one, two, clock, outage } = scene();
    const ada = enter(one, 'Ada');
    const ben = enter(two, 'Ben');
    clock.go(100);
    outage.isOn = true;
    expect(await one.leases.take(ada, place, false)).toEqual(granted);
    clock.go(100);
    expect(await two.leases.take(ben, place, false)).toEqual(heldBy(ada));
    await one.leases.release(ada.connectionId, place);
    clock.go(100);
    expect(await two.leases.take(ben, place, false)).toEqual(granted);
  });

  it('does not stay behind when Redis was away at its end', async () => {
    const { one, two, clock, outage } = scene();
    const ada = enter(one, 'Ada');
    const ben = enter(two, 'Ben');
    await one.leases.take(ada, place, false);
    outage.isOn = true;
    await one.leases.release(ada.connectionId, place);
    outage.isOn = false;
    expect(await one.leases.take(ada, place, false)).toEqual(granted);
    outage.isOn = true;
    await one.leases.release(ada.connectionId, place);
    outage.isOn = false;
    clock.go(21_000);
    expect(await two.leases.take(ben, place, false)).toEqual(granted);
  });
});

it('is free again soon after the process of its holder died', async () => {
  const { channel, clock, one, two } = twoProcesses();
  const ada = enter(one, 'Ada');
  const ben = enter(two, 'Ben');
  await one.leases.take(ada, place, false);
  clock.go(10_000);
  channel.kill(one);
  expect(await two.leases.take(ben, place, false)).toEqual(heldBy(ada));
  clock.go(21_000);
  expect(await two.leases.take(ben, place, false)).toEqual(granted);
});

it('is for those who may edit', async () => {
  const { one } = twoProcesses();
  expect(await one.leases.take(enter(one, 'Vera', 'viewer'), place, false)).toEqual(ended);
});

it('is given back when the line was closed before the answer', async () => {
  const { one, redis } = twoProcesses();
  const ada = enter(one, 'Ada');
  const answer = one.leases.take(ada, place, false);
  one.roster.leave(ada.connectionId);
  expect(await answer).toEqual(ended);
  expect(await redis.get(`project:{${projectId}}:lease:${place}`)).toBeUndefined();
});

it('goes to one of many who ask at once', async () => {
  const { one, two } = twoProcesses();
  const askers = [one, two, one, two, one].map((process, at) => ({
    process,
    editor: enter(process, `Asker ${at}`),
  }));
  const answers = await Promise.all(
    askers.map(({ process, editor }) => process.leases.take(editor, place, false)),
  );
  expect(answers.filter(({ state }) => state === 'granted')).toHaveLength(1);
  expect(answers.filter(({ state }) => state === 'held')).toHaveLength(4);
});
