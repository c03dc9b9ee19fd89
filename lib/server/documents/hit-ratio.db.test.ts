import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { anObject } from '@/lib/orca/testing/builders';
import { Dice } from '@/lib/orca/testing/dice';

import { database } from '../database/db';
import { metrics } from '../metrics/metrics';
import { ioredisRedis } from '../redis/ioredis-redis';
import { memoryRedis } from '../redis/memory-redis';
import { type Redis } from '../redis/redis';
import { aMember, aProject } from '../testing/a-project';
import { freePort } from '../testing/free-port';
import { hasRedisServer, startRedis } from '../testing/start-redis';
import { DocumentCache } from './document-cache';
import { DocumentCopies } from './document-copies';
import { type Documents, openDocuments } from './documents';
import { readDocument } from './read-document';

type Person = { readonly userId: string; readonly projectId: string; readonly isEditor: boolean };

const projectsCount = 20;
const peopleCount = 200;
const actionsCount = 2_000;
const atOnce = 20;

/** Room for some twelve of the models that come about here. */
const cacheBytesMax = 300_000;

let redis: Redis;
let stopRedis = async () => {};

beforeAll(async () => {
  if (!hasRedisServer()) {
    redis = memoryRedis({ now: Date.now, keysMax: 100 });
    return;
  }
  const server = await startRedis(await freePort());
  redis = ioredisRedis({ url: server.url, onAway: () => {} });
  stopRedis = server.stop;
});

afterAll(async () => {
  await redis.close();
  await stopRedis();
});

function aProcess(): Documents {
  const copies = new DocumentCopies(() => redis);
  return openDocuments(database().pool, undefined, {
    copies,
    cache: new DocumentCache(cacheBytesMax),
  });
}

/** Two thirds only read; every project has its share. */
async function somePeople(): Promise<readonly Person[]> {
  const projectIds: string[] = [];
  for (let n = 0; n < projectsCount; n += 1) projectIds.push((await aProject()).project.id);
  const people: Person[] = [];
  for (let n = 0; n < peopleCount; n += 1) {
    const projectId = projectIds[n % projectsCount] ?? '';
    const isEditor = n % 3 === 0;
    const { id } = await aMember(projectId, isEditor ? 'contributor' : 'viewer');
    people.push({ userId: id, projectId, isEditor });
  }
  return people;
}

/** Whether it went well. */
async function act(
  within: Documents,
  { userId, projectId, isEditor }: Person,
  dice: Dice,
): Promise<boolean> {
  if (!isEditor || dice.chance(2)) return (await readDocument({ userId, projectId }, within)).ok;
  const record = anObject({ id: randomUUID(), name: randomUUID() });
  const operations = [{ type: 'object.create' as const, record }];
  return (
    await within.queue.commit(projectId, { actorId: userId, batchId: randomUUID(), operations })
  ).ok;
}

it('finds nine of ten models in memory or Redis, of twenty that do not all fit in', async () => {
  const people = await somePeople();
  const [one, other] = [aProcess(), aProcess()];
  const dice = new Dice(1);
  metrics().documentReads.reset();
  const outcomes: boolean[] = [];
  for (let done = 0; done < actionsCount; done += atOnce) {
    const busy = Array.from({ length: atOnce }, () => dice.pick(people)).filter(
      (person) => person !== undefined,
    );
    outcomes.push(
      ...(await Promise.all(busy.map((person) => act(dice.chance(2) ? one : other, person, dice)))),
    );
  }
  expect(outcomes.every(Boolean)).toBe(true);
  const { values } = await metrics().documentReads.get();
  const found = new Map(values.map(({ labels, value }) => [labels.found, value]));
  const [memory = 0, copied = 0, whole = 0] = ['memory', 'redis', 'database'].map((where) =>
    found.get(where),
  );
  const ratio = (memory + copied) / (memory + copied + whole);
  process.stdout.write(
    `Models found in memory ${memory}, Redis ${copied}, database ${whole}: ${(ratio * 100).toFixed(1)} %\n`,
  );
  expect(copied).toBeGreaterThan(projectsCount);
  expect(ratio).toBeGreaterThan(0.9);
});
