import { setTimeout as sleep } from 'node:timers/promises';

import { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { type MemberRole } from '@/lib/contracts/permissions';
import { closeCodes } from '@/lib/contracts/realtime';
import { withinMs } from '@/lib/server/testing/within-ms';

import { sessionStore } from '../auth/session-store';
import { database } from '../database/db';
import { openDocuments } from '../documents/documents';
import { connectRedis } from '../redis/connect-redis';
import { revokeShareLink } from '../share-links/revoke-share-link';
import { aMember, aProject, aShareLink, type TestUser } from '../testing/a-project';
import { guestCookie } from '../testing/guest-cookie';
import { signInCookie } from '../testing/sign-in-cookie';
import { until } from '../testing/until';
import { changeFeed } from './feed/change-feed';
import { type Clock, Gateway } from './gateway';
import { RawLine } from './testing/raw-line';
import { type Served, serveGateway } from './testing/serve-gateway';

const appUrl = 'http://localhost:3000';
const place = 'object:1:name';

/** Seconds that pass when a test says so; the rest of the world goes on as usual. */
class TestClock implements Clock {
  readonly #beats = new Set<() => void>();
  #aheadMs = 0;

  readonly now = () => performance.now() + this.#aheadMs;

  readonly every = (_: number, run: () => void) => {
    this.#beats.add(run);
    return () => this.#beats.delete(run);
  };

  pass(seconds: number): void {
    for (let n = 0; n < seconds; n += 1) {
      this.#aheadMs += 1_000;
      for (const beat of this.#beats) beat();
    }
  }
}

let served: Served;
const others: Served[] = [];
const lines: RawLine[] = [];

beforeAll(async () => {
  served = await serveGateway(new Gateway());
});
afterEach(() => {
  for (const { socket } of lines.splice(0)) socket.terminate();
  for (const other of others.splice(0)) other.close();
});
afterAll(() => served.close());

type At = { readonly url?: string; readonly autoPong?: boolean };

function aLine(projectId: string, cookie: string, at: At = {}): RawLine {
  const line = new RawLine({ url: served.url, appUrl, projectId, cookie, ...at });
  lines.push(line);
  return line;
}

async function aGreeted(projectId: string, user: TestUser, at?: At): Promise<RawLine> {
  const line = aLine(projectId, await signInCookie(user), at);
  await line.greet(user.id);
  return line;
}

async function setRole(projectId: string, userId: string, role: MemberRole): Promise<void> {
  await database().prisma.membership.update({
    where: { projectId_userId: { projectId, userId } },
    data: { role },
  });
}

const isClosed = (line: RawLine) => line.code !== undefined;

async function withClock() {
  const clock = new TestClock();
  const other = await serveGateway(new Gateway(undefined, undefined, clock));
  others.push(other);
  return { clock, url: other.url };
}

/** Resolves when the server has read what the line sent so far, its answer to a ping among that. */
function untilHeard({ socket }: RawLine): Promise<void> {
  return new Promise((resolve) => {
    socket.once('pong', () => resolve());
    socket.ping();
  });
}

describe('a line that says nothing', () => {
  it('hears that the other side is alive, and is kept as long as it answers', async () => {
    const { user, project } = await aProject();
    const { clock, url } = await withClock();
    const line = await aGreeted(project.id, user, { url });
    // The first beat finds that something was just said.
    for (let n = 1; n <= 4; n += 1) {
      clock.pass(25);
      await until('a ping', () => line.pings === n);
      await untilHeard(line);
    }
    await until('a beat', () => line.of('beat').length === 3);
    expect(line.code).toBeUndefined();
  });

  it('is let go of when it does not answer', async () => {
    const { user, project } = await aProject();
    const { clock, url } = await withClock();
    const line = await aGreeted(project.id, user, { url, autoPong: false });
    clock.pass(25);
    await until('a ping', () => line.pings === 1);
    await sleep(50);
    expect(line.code).toBeUndefined();
    clock.pass(25);
    await until('the end', () => isClosed(line));
    expect(line.code).toBe(1006);
  });

  it('is closed when it does not even say hello', async () => {
    const { user, project } = await aProject();
    const { clock, url } = await withClock();
    const line = aLine(project.id, await signInCookie(user), { url });
    await line.open();
    clock.pass(9);
    await sleep(50);
    expect(line.code).toBeUndefined();
    clock.pass(2);
    await until('the end', () => isClosed(line));
    expect(line.code).toBe(closeCodes.bad_message);
  });
});

describe('a line that can’t be answered', () => {
  it('is not read from, and closed after a while', async () => {
    const { user, project } = await aProject();
    const clock = new TestClock();
    // A database that can be reached and never answers.
    const pool = new Pool({ max: 1, connectionString: database().pool.options.connectionString });
    const client = await pool.connect();
    const gateway = new Gateway(openDocuments(pool, changeFeed()), changeFeed(), clock);
    const other = await serveGateway(gateway);
    others.push(other);
    const line = aLine(project.id, await signInCookie(user), { url: other.url });
    await line.open();
    line.tell({ type: 'hello', userId: user.id, version: null });
    const text = JSON.stringify({ type: 'presence', presence: 'x'.repeat(60_000) });
    for (let n = 0; n < 400; n += 1) line.say(text);
    await sleep(500);
    expect(line.socket.bufferedAmount).toBeGreaterThan(5_000_000);
    expect(line.code).toBeUndefined();
    clock.pass(16);
    await until('the end', () => isClosed(line));
    expect(line.code).toBe(closeCodes.unavailable);
    client.release();
    await pool.end();
  });
});

describe('a right that ends', () => {
  it('ends what is edited: its holder is told, and somebody else may', async () => {
    const { user, project } = await aProject();
    const member = await aMember(project.id, 'contributor');
    const [holder, other] = await Promise.all([
      aGreeted(project.id, member),
      aGreeted(project.id, user),
    ]);
    holder.tell({ type: 'lease.take', place, takeOver: false });
    await until('a lease', () => holder.of('lease').length === 1);
    other.tell({ type: 'lease.take', place, takeOver: false });
    await until('an answer', () => other.of('lease').length === 1);
    expect(other.of('lease')[0]?.state).toBe('held');

    await setRole(project.id, member.id, 'viewer');
    await until('the end', () => holder.of('lease').length === 2);
    expect(holder.of('role')).toEqual([{ type: 'role', role: 'viewer' }]);
    expect(holder.of('lease')[1]).toMatchObject({ place, state: 'ended' });
    other.tell({ type: 'lease.take', place, takeOver: false });
    await until('an answer', () => other.of('lease').length === 2);
    expect(other.of('lease')[1]?.state).toBe('granted');
  });

  it('ends a guest’s open line within a second of the link', async () => {
    const { user, project } = await aProject();
    const link = await aShareLink({ userId: user.id, projectId: project.id }, 'viewer');
    const line = aLine(project.id, guestCookie(link));
    await line.greet(link.id);
    expect(line.of('welcome')[0]).toMatchObject({ role: 'guest', members: {} });
    await revokeShareLink({ userId: user.id, projectId: project.id, shareLinkId: link.id });
    expect(await until('the end', () => isClosed(line))).toBeLessThan(withinMs(1_000));
    expect(line.code).toBe(closeCodes.not_found);
    const again = aLine(project.id, guestCookie(link));
    await until('the end', () => isClosed(again));
    expect(again.code).toBe(closeCodes.unauthenticated);
  });

  it('ends with the session, within seconds', async () => {
    const { user, project } = await aProject();
    const line = await aGreeted(project.id, user);
    await sessionStore(connectRedis(), Date.now).revokeAll(user.id);
    expect(await until('the end', () => isClosed(line))).toBeLessThan(withinMs(6_000));
    expect(line.code).toBe(closeCodes.unauthenticated);
  });
});

describe('whoever comes', () => {
  it('speaks for nobody else', async () => {
    const { user, project } = await aProject();
    const member = await aMember(project.id, 'contributor');
    const line = aLine(project.id, await signInCookie(member));
    await line.greet(user.id);
    await until('the end', () => isClosed(line));
    expect(line.code).toBe(closeCodes.unauthenticated);
    expect(line.messages).toEqual([]);
  });

  it('again and again has to wait, and others do not', async () => {
    const { user, project } = await aProject();
    const member = await aMember(project.id, 'contributor');
    const cookie = await signInCookie(user);
    const start = performance.now();
    let times = 0;
    const hasToWait = async () => {
      const line = aLine(project.id, cookie);
      line.tellOnceOpen({ type: 'hello', userId: user.id, version: 0 });
      await until('an answer', () => line.messages.length > 0 || isClosed(line));
      line.socket.terminate();
      times += 1;
      return line.code === closeCodes.too_many_connections;
    };
    await until('a refusal', hasToWait);
    const refilled = (performance.now() - start) / 2_000;
    expect(times).toBeGreaterThan(60);
    expect(times).toBeLessThan(63 + refilled);
    const other = await aGreeted(project.id, member);
    expect(other.code).toBeUndefined();
  });
});
