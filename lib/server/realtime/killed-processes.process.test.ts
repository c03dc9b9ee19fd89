import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { allRecords, type OrcaDocument } from '@/lib/orca/model/document';
import { anObject } from '@/lib/orca/testing/builders';
import { Dice } from '@/lib/orca/testing/dice';
import { withinMs } from '@/lib/server/testing/within-ms';

import { readSnapshot } from '../documents/document-store';
import { judgeLog } from '../testing/judge-log';
import { keepWriting } from '../testing/keep-writing';
import { type LiveClient } from '../testing/live-client';
import { hasLiveWorld, LiveWorld } from '../testing/live-world';
import { readLog, statesOf } from '../testing/read-log';
import { until } from '../testing/until';

const writers = 20;
const kills = 10;
const redisRestartsAt = [3, 7];
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

const say = (text: string) => process.stdout.write(`    ${text}\n`);

describe.skipIf(!hasLiveWorld)('two processes that are killed over and over', () => {
  let world: LiveWorld;
  beforeAll(async () => {
    world = await LiveWorld.start();
  });
  afterAll(() => world.close());

  it('lose nothing they acknowledged, and bring everybody to the same model', async () => {
    say(`seed ${seed}`);
    const dice = new Dice(seed);
    const project = await world.project(writers);
    const clients = project.people.map((_, n) =>
      world.client(project, n, { server: n % 2, isFaithful: false }),
    );
    const [first] = clients;
    const shared = Array.from({ length: 5 }, (_, n) =>
      anObject({ id: dice.id(), name: `Shared ${n}` }),
    );
    await first?.commitAndWait(
      ...shared.map((record) => ({ type: 'object.create', record }) as const),
    );

    let isOver = false;
    const work = clients.map((client, n) =>
      keepWriting(client, {
        name: `Writer ${n}`,
        dice: new Dice(dice.throw(1_000_000)),
        shared,
        isOver: () => isOver,
      }),
    );
    for (let kill = 1; kill <= kills; kill += 1) {
      await sleep(300 + dice.throw(500));
      await world.endServer(kill % 2, 'SIGKILL');
      if (redisRestartsAt.includes(kill)) {
        await world.stopRedis();
        await sleep(300);
        await world.startRedis();
      }
      await world.startServer(kill % 2);
      say(`kill ${kill} of ${kills}: version ${Math.max(...clients.map(versionOf))}`);
    }
    // Everything is there again from here on.
    const healedAtMs = performance.now();
    isOver = true;
    await Promise.all(work);
    await until('every batch answered', () => clients.every(({ unanswered }) => unanswered === 0));
    const log = await readLog(world.pool, project.projectId);
    await until('everybody at the newest version', () =>
      clients.every(({ version }) => version === log.length),
    );
    const healingMs = performance.now() - healedAtMs;

    const { wrongs, ...counts } = judgeLog(log, clients);
    const breaks = clients.reduce((sum, { closes }) => sum + closes.length, 0);
    say(
      `${JSON.stringify(counts)}, ${breaks} broken lines, equal after ${healingMs.toFixed(0)} ms`,
    );
    expect(wrongs).toEqual([]);
    expect(counts).toMatchObject({ unanswered: 0 });
    expect(counts.committed).toBe(log.length);
    expect(counts.refused).toBeGreaterThan(0);
    const fold = contentOf(statesOf(log).at(-1));
    for (const { document } of clients) expect(contentOf(document)).toEqual(fold);
    const stored = await readSnapshot(world.pool, project.projectId);
    expect(stored?.version).toBe(log.length);
    expect(contentOf(stored?.document)).toEqual(fold);
    expect(healingMs).toBeLessThan(withinMs(3_000));
  });
});

const versionOf = ({ version }: LiveClient) => version ?? 0;

/** Every record by its id, so that two models can be held side by side. */
function contentOf(document: OrcaDocument | undefined) {
  return new Map(Array.from(document ? allRecords(document) : [], (each) => [each.id, each]));
}
