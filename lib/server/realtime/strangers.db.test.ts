import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { closeCodes } from '@/lib/contracts/realtime';

import { aProject } from '../testing/a-project';
import { signInCookie } from '../testing/sign-in-cookie';
import { until } from '../testing/until';
import { Gateway } from './gateway';
import { type Served, serveGateway } from './testing/serve-gateway';
import { appUrl, TestLines } from './testing/test-lines';

let here: Served;
const lines = new TestLines();

beforeAll(async () => {
  here = await serveGateway(new Gateway());
});
afterEach(() => lines.end());
afterAll(() => here.close());

/** The status or close code with which a socket is turned away. */
async function refusalOf(path: string, headers: Record<string, string>): Promise<number | string> {
  const socket = lines.socket(here, path, headers);
  return new Promise((resolve) => {
    socket.on('close', resolve);
    socket.on('unexpected-response', (_, response) => resolve(`HTTP ${response.statusCode}`));
    socket.on('error', (error) => resolve(error.message));
  });
}

describe('the door', () => {
  it('turns away strangers, each with a reason', async () => {
    const { user, project } = await aProject();
    const stranger = (await aProject()).user;
    const path = `/realtime/${project.id}`;
    const cookie = await signInCookie(user);
    const at = { origin: appUrl, cookie };
    expect(await refusalOf(path, { origin: appUrl })).toBe(4401);
    expect(await refusalOf(path, { ...at, cookie: await signInCookie(stranger) })).toBe(4404);
    expect(await refusalOf(`/realtime/${randomUUID()}`, at)).toBe(4404);
    expect(await refusalOf(path, { ...at, origin: 'https://example.org' })).toBe('HTTP 403');
    expect(await refusalOf(path, { ...at, origin: 'null' })).toBe('HTTP 403');
    expect(await refusalOf(path, { ...at, origin: '\u00e9\u00ff' })).toBe('HTTP 403');
    expect(await refusalOf(path, { cookie })).toBe('HTTP 403');
    expect(await refusalOf(path, { ...at, host: 'evil.example.org' })).toBe('HTTP 403');
    for (const elsewhere of ['/realtime', '/realtime/', '/realtime/x', `${path}/x`, `${path}?a`]) {
      expect(await refusalOf(elsewhere, at), elsewhere).toBe('socket hang up');
    }
  });

  it('lets nobody greet twice', async () => {
    const { user, project } = await aProject();
    const twice = await lines.raw(here, project.id, user);
    twice.socket.send(JSON.stringify({ type: 'hello', userId: user.id, version: 0 }));
    await until('the end', () => twice.code !== undefined);
    expect(twice.code).toBe(closeCodes.bad_message);
  });

  it('has room for only so many lines of one person', async () => {
    const { user, project } = await aProject();
    const cookie = await signInCookie(user);
    const path = `/realtime/${project.id}`;
    const all = Array.from({ length: 42 }, () =>
      lines.socket(here, path, { cookie, origin: appUrl }),
    );
    const codes: number[] = [];
    for (const line of all) line.on('close', (code) => codes.push(code));
    await until('two turned away', () => codes.length === 2);
    await sleep(100);
    expect(codes).toEqual([4429, 4429]);
  });
});
