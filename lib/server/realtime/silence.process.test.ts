import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { closeCodes } from '@/lib/contracts/realtime';
import { type Operation } from '@/lib/orca/operations/operation';
import { anObject } from '@/lib/orca/testing/builders';
import { Dice } from '@/lib/orca/testing/dice';
import { withinMs } from '@/lib/server/testing/within-ms';

import { judgeLog } from '../testing/judge-log';
import { keepWriting } from '../testing/keep-writing';
import { type LiveClient } from '../testing/live-client';
import { type LiveProject } from '../testing/live-project';
import { hasLiveWorld, LiveWorld } from '../testing/live-world';
import { readLog } from '../testing/read-log';
import { startSilencer, type Silencer } from '../testing/start-silencer';
import { until } from '../testing/until';

const say = (text: string) => process.stdout.write(`    ${text}\n`);

describe.skipIf(!hasLiveWorld)('when something stays silent', () => {
  const dice = new Dice(11);
  let database: Silencer;
  let world: LiveWorld;
  let project: LiveProject;
  let here: LiveClient;
  let there: LiveClient;

  beforeAll(async () => {
    world = await LiveWorld.start(async (url) => {
      database = await startSilencer(url);
      return database.url;
    });
  });
  afterAll(async () => {
    await world.close();
    database.stop();
  });
  beforeEach(async () => {
    project = await world.project(3);
    here = world.client(project, 0, { server: 0 });
    there = world.client(project, 1, { server: 1 });
    await until('both are there', () => here.isUp && there.isUp);
  });
  afterEach(() => {
    database.goOn();
    world.goOnRedis();
    here.close();
    there.close();
  });

  let made = 0;
  const creation = (): Operation => {
    made += 1;
    return { type: 'object.create', record: anObject({ id: dice.id(), name: `Thing ${made}` }) };
  };
  const isLogSound = async (...clients: readonly LiveClient[]) => {
    const log = await readLog(world.pool, project.projectId);
    await until('all have it all', () => clients.every(({ version }) => version === log.length));
    expect(judgeLog(log, clients)).toMatchObject({ wrongs: [], unanswered: 0 });
  };
  const answersOf = (clients: readonly LiveClient[]) =>
    clients.flatMap(({ sent }) => sent.flatMap(({ answer }) => answer ?? []));

  it('Postgres for longer than ten seconds: nothing is acknowledged or lost, and all resume by themselves', async () => {
    await here.commitAndWait(creation());
    let isOver = false;
    const clients = [here, there];
    const reader = world.client(project, 2, { server: 1 });
    await until('the reader is there', () => reader.isUp);
    const work = clients.map((client, n) =>
      keepWriting(client, { name: `Mute ${n}`, dice, shared: [], isOver: () => isOver }),
    );
    await sleep(500);
    database.hang();
    const hungAtMs = performance.now();
    await sleep(8_000);
    expect(reader.isUp).toBe(true);
    await sleep(5_000);
    // Whether they still may look can't be known.
    expect(reader.closes[0]).toMatchObject({ code: closeCodes.unavailable });
    expect(answersOf(clients).filter(({ atMs }) => atMs > hungAtMs + withinMs(250))).toEqual([]);
    const waiting = here.unanswered + there.unanswered;
    expect(waiting).toBeGreaterThan(0);
    for (const { closes } of clients) {
      expect(closes[0]).toMatchObject({ code: closeCodes.unavailable });
      expect((closes[0]?.atMs ?? Infinity) - hungAtMs).toBeLessThan(withinMs(7_000));
    }
    database.goOn();
    const backAtMs = performance.now();
    isOver = true;
    await Promise.all(work);
    await until('all answered', () => here.unanswered + there.unanswered === 0);
    const resumedMs = performance.now() - backAtMs;
    say(`${waiting} waited, all answered ${resumedMs.toFixed(0)} ms after Postgres was back`);
    await isLogSound(here, there, reader);
    expect(resumedMs).toBeLessThan(withinMs(8_000));
  });

  it('connections to Postgres that a network forgot: commits go on, and who was removed is out', async () => {
    const third = world.client(project, 2, { server: 0 });
    await until('the third is there', () => third.isUp);
    await here.commitAndWait(creation());
    database.forget();
    const forgottenAtMs = performance.now();
    await world.pool.query('DELETE FROM membership WHERE project_id = $1 AND user_id = $2', [
      project.projectId,
      third.userId,
    ]);
    const answers = await Promise.all([
      here.commitAndWait(creation()),
      there.commitAndWait(creation()),
    ]);
    expect(answers).toMatchObject([{ isCommitted: true }, { isCommitted: true }]);
    const answeredMs = performance.now() - forgottenAtMs;
    const leaving = () => third.closes.find(({ code }) => code === closeCodes.not_found);
    await until('the third is out', () => leaving() !== undefined);
    const outMs = (leaving()?.atMs ?? Infinity) - forgottenAtMs;
    say(
      `commits answered after ${answeredMs.toFixed(0)} ms, the removed out ${outMs.toFixed(0)} ms`,
    );
    await isLogSound(here, there);
    expect(answeredMs).toBeLessThan(withinMs(8_000));
    expect(outMs).toBeLessThan(withinMs(4_000));
  });

  it('Redis for ten seconds: edits go on and reach the other process', async () => {
    world.hangRedis();
    const hungAtMs = performance.now();
    const reachedMs: number[] = [];
    while (performance.now() - hungAtMs < 10_000) {
      const before = performance.now();
      const answer = await here.commitAndWait(creation());
      expect(answer).toMatchObject({ isCommitted: true });
      const { version } = answer.isCommitted ? answer : { version: 0 };
      await until('the other has it', () => (there.version ?? 0) >= version);
      reachedMs.push(performance.now() - before);
      await sleep(200);
    }
    world.goOnRedis();
    say(`with Redis hung an edit took ${Math.max(...reachedMs).toFixed(0)} ms at most`);
    await isLogSound(here, there);
    expect([...here.closes, ...there.closes]).toEqual([]);
    expect(Math.max(...reachedMs)).toBeLessThan(withinMs(1_500));
  });
});
