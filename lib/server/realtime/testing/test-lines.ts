import 'server-only';
import { WebSocket } from 'ws';

import { type TestUser } from '../../testing/a-project';
import { LiveClient } from '../../testing/live-client';
import { signInCookie } from '../../testing/sign-in-cookie';
import { until } from '../../testing/until';
import { RawLine } from './raw-line';
import { type Served } from './serve-gateway';

export const appUrl = 'http://localhost:3000';

/** Lines to the gateways of a test, which `end` breaks off all together. */
export class TestLines {
  readonly #clients: LiveClient[] = [];
  readonly #sockets: WebSocket[] = [];

  /** A tab that follows and commits, as soon as its line is there or was refused. */
  async client({ url }: Served, projectId: string, user: TestUser): Promise<LiveClient> {
    const person = { userId: user.id, name: user.name, cookie: await signInCookie(user) };
    const client = new LiveClient({ servers: [url], appUrl, projectId, person });
    this.#clients.push(client);
    await until('the line', () => client.isUp || client.closes.length > 0);
    return client;
  }

  /** A line over which a test speaks itself, after the hello with this version. */
  async raw(
    { url }: Served,
    projectId: string,
    user: TestUser,
    version: number | null = 0,
  ): Promise<RawLine> {
    const line = new RawLine({ url, appUrl, projectId, cookie: await signInCookie(user) });
    this.#sockets.push(line.socket);
    await line.greet(user.id, version);
    return line;
  }

  /** A socket that says nothing. */
  socket({ url }: Served, path: string, headers: Readonly<Record<string, string>>): WebSocket {
    const socket = new WebSocket(`${url.replace('http', 'ws')}${path}`, { headers });
    this.#sockets.push(socket);
    return socket;
  }

  end(): void {
    for (const client of this.#clients.splice(0)) client.close();
    for (const socket of this.#sockets.splice(0)) socket.terminate();
  }
}
