import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import { Redis as Client } from 'ioredis';
import { z } from 'zod';

type UpstashOptions = {
  /** Of the Redis server that it stands in front of. */
  readonly redisUrl: string;
  readonly port: number;
  readonly token: string;
};

export type TestUpstash = {
  readonly url: string;
  /** Ends the streams of events, as an endpoint does that limits their time. */
  readonly endStreams: () => void;
  readonly stop: () => Promise<void>;
};

const commandSchema = z.tuple([z.string()]).rest(z.union([z.string(), z.number()]));

/**
 * Redis over HTTP as Upstash speaks it: a command as a JSON array to `/`, many to `/pipeline`, and `/subscribe/{channel}`
 * for a stream of server-sent events.
 */
export async function startUpstash({
  redisUrl,
  port,
  token,
}: UpstashOptions): Promise<TestUpstash> {
  const redis = new Client(redisUrl, { retryStrategy: () => null });
  redis.on('error', () => {});
  const streams = new Set<ServerResponse>();

  const run = async (command: z.infer<typeof commandSchema>) => {
    try {
      return { result: await redis.call(...command) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : 'ERR' };
    }
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (request.headers.authorization !== `Bearer ${token}`)
      return send(response, 401, { error: 'Unauthorized' });
    if (pathname.startsWith('/subscribe/')) {
      streams.add(response);
      return streamChannel(redisUrl, decodeURIComponent(pathname.split('/')[2] ?? ''), response);
    }
    const body: unknown = JSON.parse(await text(request));
    if (pathname === '/pipeline') {
      const commands = z.array(commandSchema).parse(body);
      return send(response, 200, await Promise.all(commands.map(run)));
    }
    const reply = await run(commandSchema.parse(body));
    return send(response, 'error' in reply ? 400 : 200, reply);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) =>
      send(response, 400, { error: error instanceof Error ? error.message : 'ERR' }),
    );
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${port}`,
    endStreams: () => streams.forEach((stream) => stream.end()),
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      redis.disconnect();
    },
  };
}

async function streamChannel(
  redisUrl: string,
  channel: string,
  response: ServerResponse,
): Promise<void> {
  const listening = new Client(redisUrl, { retryStrategy: () => null });
  listening.on('error', () => {});
  listening.on('end', () => response.end());
  response.on('close', () => listening.disconnect());
  listening.on('message', (name: string, message: string) => {
    const lines = `message,${name},${message}`.split('\n');
    response.write(`${lines.map((line) => `data: ${line}\n`).join('')}\n`);
  });
  const count = await listening.subscribe(channel);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(`data: subscribe,${channel},${String(count)}\n\n`);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
