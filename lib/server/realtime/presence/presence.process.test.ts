import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Cursor, type Person } from '@/lib/contracts/presence';
import { type ServerMessage } from '@/lib/contracts/realtime';
import { withinMs } from '@/lib/server/testing/within-ms';

import { type LiveClient } from '../../testing/live-client';
import { hasLiveWorld, LiveWorld } from '../../testing/live-world';
import { until } from '../../testing/until';

const place = 'object:1:name';
const presence = { path: 'objects', place, isIdle: false };

/** What one tab knows of the others. */
class Looker {
  readonly client: LiveClient;
  readonly people = new Map<string, Person>();
  readonly cursors = new Map<string, Cursor | null>();
  readonly leases: Extract<ServerMessage, { type: 'lease' }>[] = [];
  connectionId = '';

  constructor(client: LiveClient) {
    this.client = client;
    client.listen((message) => this.#hear(message));
  }

  get names(): readonly string[] {
    return [...this.people.values()].map(({ name }) => name).toSorted();
  }

  editorAt(at: string): Person | undefined {
    return [...this.people.values()].find(({ editing }) => editing?.place === at);
  }

  /** Asks and waits for the answer. */
  async take(takeOver = false) {
    const before = this.leases.length;
    this.client.tell({ type: 'lease.take', place, takeOver });
    await until('an answer', () => this.leases.length > before);
    return this.leases.at(-1);
  }

  #hear(message: ServerMessage): void {
    if (message.type === 'welcome') {
      this.connectionId = message.connectionId;
      this.people.clear();
      this.#meet(message.people);
      this.client.tell({ type: 'presence', presence });
    }
    if (message.type === 'people') {
      this.#meet(message.present);
      for (const connectionId of message.left) this.people.delete(connectionId);
    }
    if (message.type === 'cursors')
      for (const [connectionId, cursor] of message.cursors) this.cursors.set(connectionId, cursor);
    if (message.type === 'lease') this.leases.push(message);
  }

  #meet(people: readonly Person[]): void {
    for (const person of people) this.people.set(person.connectionId, person);
  }
}

describe.skipIf(!hasLiveWorld)('people at two server processes', () => {
  let world: LiveWorld;
  beforeAll(async () => {
    world = await LiveWorld.start();
  });
  afterAll(() => world.close());

  const meet = async () => {
    const project = await world.project(3);
    const here = new Looker(world.client(project, 0, { server: 0 }));
    const there = new Looker(world.client(project, 1, { server: 1 }));
    await until('both see both', () => here.people.size === 2 && there.people.size === 2);
    return { project, here, there };
  };

  it('see where the others are, their pointers, and that they have left', async () => {
    const { project, here, there } = await meet();
    const names = project.people.slice(0, 2).map(({ name }) => name);
    expect(there.names).toEqual(names.toSorted());
    here.client.tell({ type: 'presence', presence: { ...presence, path: 'ctas', place: null } });
    here.client.tell({ type: 'cursor', cursor: { anchor: place, x: 0.25, y: 0.5 } });
    const tookMs = await until(
      'the other screen is seen',
      () => there.people.get(here.connectionId)?.path === 'ctas',
    );
    expect(tookMs).toBeLessThan(withinMs(1_000));
    await until('the pointer is seen', () => there.cursors.get(here.connectionId)?.x === 0.25);

    here.client.tell({ type: 'presence', presence: null });
    await until('nobody is seen', () => !there.people.has(here.connectionId));
    here.client.tell({ type: 'presence', presence });
    await until('they are back', () => there.people.has(here.connectionId));
    here.client.close();
    await until('they have left', () => !there.people.has(here.connectionId));
  });

  it('lock a cell for each other until the edit or the line ends', async () => {
    const { here, there } = await meet();
    expect((await here.take())?.state).toBe('granted');
    await until(
      'the lock is seen',
      () => there.editorAt(place)?.connectionId === here.connectionId,
    );
    expect(await there.take()).toMatchObject({
      state: 'held',
      holder: { userId: here.client.userId },
    });
    here.client.tell({ type: 'lease.release', place });
    await until('the lock is gone', () => !there.editorAt(place));
    expect((await there.take())?.state).toBe('granted');
    expect((await here.take())?.state).toBe('held');
    there.client.close();
    await until('the lock is gone', () => !here.editorAt(place));
    // That nobody is seen there may still be from before the lock.
    await until('the cell is free', async () => (await here.take())?.state === 'granted', 1_000);
  });

  it('go on editing under locks within a process while Redis is away', async () => {
    const { project, here } = await meet();
    const beside = new Looker(world.client(project, 2, { server: 0 }));
    await until('all see all', () => beside.people.size === 3);
    await world.stopRedis();
    try {
      expect((await here.take())?.state).toBe('granted');
      expect((await beside.take())?.state).toBe('held');
    } finally {
      await world.startRedis();
    }
  });

  it('forget a process that died, and whom its people kept out', async () => {
    const { here, there } = await meet();
    expect((await here.take())?.state).toBe('granted');
    await world.endServer(0, 'SIGKILL');
    const dead = here.connectionId;
    here.client.close();
    await until('the dead are gone', () => !there.people.has(dead));
    await until('their lock is gone', async () => (await there.take())?.state === 'granted');
  });
});
