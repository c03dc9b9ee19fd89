import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

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
import { until } from '../testing/until';

const say = (text: string) => process.stdout.write(`    ${text}\n`);

describe.skipIf(!hasLiveWorld)('when something is away', () => {
  const dice = new Dice(7);
  let world: LiveWorld;
  let project: LiveProject;
  let here: LiveClient;
  let there: LiveClient;

  beforeAll(async () => {
    world = await LiveWorld.start();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    project = await world.project(3);
    here = world.client(project, 0, { server: 0 });
    there = world.client(project, 1, { server: 1 });
    await until('both are there', () => here.isUp && there.isUp);
  });

  let made = 0;
  const creation = (): Operation => {
    made += 1;
    return { type: 'object.create', record: anObject({ id: dice.id(), name: `Thing ${made}` }) };
  };
  /** Milliseconds until an edit of one is at the other, who hangs on another process. */
  const reaches = async (from: LiveClient, to: LiveClient) => {
    const batch = from.commit(creation());
    const object = batch.operations[0];
    const id = object && 'record' in object ? object.record.id : '';
    return until('the edit is at the other', () => to.document.tables.object.get(id) !== undefined);
  };
  const isLogSound = async (...clients: readonly LiveClient[]) => {
    const log = await readLog(world.pool, project.projectId);
    const judged = judgeLog(log, clients);
    expect(judged).toMatchObject({ wrongs: [], unanswered: 0 });
    return judged;
  };

  it('Redis: edits go on and reach the other process within a second, and nobody gets in', async () => {
    const before = await reaches(here, there);
    await world.stopRedis();
    const away: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      away.push(await reaches(here, there), await reaches(there, here));
    }
    const late = world.client(project, 2, { server: 0 });
    await sleep(500);
    expect(late.isUp).toBe(false);
    await world.startRedis();
    await until('the late one is let in', () => late.isUp);
    await sleep(1_000);
    const after = await reaches(here, there);
    const shown = away.map((ms) => ms.toFixed(0)).join(', ');
    say(`with Redis ${before.toFixed(0)} ms, without ${shown}, again ${after.toFixed(0)} ms`);
    expect(Math.max(...away)).toBeLessThan(withinMs(1_000));
    await isLogSound(here, there, late);
  });

  it('Postgres: nothing is acknowledged, nothing is lost, and all resume by themselves', async () => {
    await here.commitAndWait(creation());
    let isOver = false;
    const work = [here, there].map((client, n) =>
      keepWriting(client, { name: `Away ${n}`, dice, shared: [], isOver: () => isOver }),
    );
    await sleep(500);
    await world.postgres.crash();
    const crashedAtMs = performance.now();
    await sleep(1_500);
    const answers = [here, there].flatMap(({ sent }) => sent.flatMap(({ answer }) => answer ?? []));
    // A word that was on its way already may still come.
    expect(answers.filter(({ atMs }) => atMs > crashedAtMs + withinMs(250))).toEqual([]);
    const waiting = here.unanswered + there.unanswered;
    expect(waiting).toBeGreaterThan(0);
    await world.postgres.startAgain();
    const backAtMs = performance.now();
    isOver = true;
    await Promise.all(work);
    await until('all answered', () => here.unanswered + there.unanswered === 0);
    const resumedMs = performance.now() - backAtMs;
    const judged = await isLogSound(here, there);
    say(`${waiting} waited, all answered ${resumedMs.toFixed(0)} ms after it was back`);
    expect(judged.committed).toBeGreaterThan(0);
    const { length } = await readLog(world.pool, project.projectId);
    await until('both have it all', () => here.version === length && there.version === length);
    expect(resumedMs).toBeLessThan(withinMs(5_000));
  });

  it('a membership: refused and closed within a second, on both processes', async () => {
    const tabs = [here, world.client(project, 0, { server: 1 })];
    await until('both tabs are there', () => tabs.every(({ isUp }) => isUp));
    await world.pool.query('DELETE FROM membership WHERE project_id = $1 AND user_id = $2', [
      project.projectId,
      here.userId,
    ]);
    const removedAtMs = performance.now();
    while (performance.now() < removedAtMs + 1_500) {
      for (const tab of tabs) if (tab.isUp) tab.commit(creation());
      await sleep(25);
    }
    for (const [n, tab] of tabs.entries()) {
      const closed = tab.closes.find(({ code }) => code === closeCodes.not_found);
      const taken = tab.sent.flatMap(({ answer }) => (answer?.isCommitted ? [answer.atMs] : []));
      const lastMs = Math.max(removedAtMs, ...taken) - removedAtMs;
      const closedMs = (closed?.atMs ?? Number.POSITIVE_INFINITY) - removedAtMs;
      say(
        `process ${n}: last edit taken ${lastMs.toFixed(0)} ms after, closed ${closedMs.toFixed(0)} ms after`,
      );
      expect(closedMs).toBeLessThan(withinMs(1_000));
      expect(lastMs).toBeLessThan(withinMs(1_000));
    }
    const after = await there.commitAndWait(creation());
    expect(after).toMatchObject({ isCommitted: true });
  });

  it('one process, for a new version: it finishes what it took, says 1012, and all go on at the other', async () => {
    const clients = project.people.map((_, n) =>
      world.client(project, n, { server: 0, isFaithful: false }),
    );
    await until('all are there', () => clients.every(({ isUp }) => isUp));
    let isOver = false;
    const work = clients.map((client, n) =>
      keepWriting(client, { name: `Deployed ${n}`, dice, shared: [], isOver: () => isOver }),
    );
    await sleep(500);
    await world.endServer(0, 'SIGTERM');
    await until('all are at the other', () => clients.every(({ isUp }) => isUp));
    await sleep(300);
    isOver = true;
    await Promise.all(work);
    await until('all answered', () => clients.every(({ unanswered }) => unanswered === 0));
    await world.startServer(0);
    const codes = clients.map(({ closes }) => closes[0]?.code);
    expect(codes).toEqual(clients.map(() => closeCodes.restarting));
    await isLogSound(...clients);
  });
});
