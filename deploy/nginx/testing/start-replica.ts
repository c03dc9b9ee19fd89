import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Socket } from 'node:net';

import { WebSocketServer } from 'ws';

export type Seen = {
  readonly method: string;
  readonly url: string;
  readonly headers: NodeJS.Dict<string[]>;
  readonly body: string;
};

export type Replica = {
  readonly port: number;
  /** Every request that has come, upgrades included. */
  readonly seen: Seen[];
  /** How many connections were made to it. */
  readonly connections: () => number;
  /** Gone as if killed: the port is closed and every connection broken. */
  readonly kill: () => Promise<void>;
};

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Stands where a process of the product would: remembers what comes, answers with its name, echoes on WebSockets. */
export async function startReplica(
  name: string,
  {
    host = '127.0.0.1',
    port = 0,
    answer = answerWith(name),
  }: { host?: string; port?: number; answer?: Answer } = {},
): Promise<Replica> {
  const seen: Seen[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => {
      seen.push(seenOf(request, Buffer.concat(chunks)));
      answer(request, response);
    });
  });
  server.on('connection', (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  const lines = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    seen.push(seenOf(request, Buffer.alloc(0)));
    lines.handleUpgrade(request, socket, head, (line) => {
      line.send(name);
      line.on('message', (data, isBinary) => line.send(data, { binary: isBinary }));
    });
  });
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It listens nowhere.');
  return {
    port: address.port,
    seen,
    connections: () => connections,
    kill: async () => {
      if (!server.listening) return;
      const gone = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await gone;
    },
  };
}

function answerWith(name: string): Answer {
  return (_request, response) => {
    response.setHeader('X-Frame-Options', 'DENY');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('X-Request-Id', 'what the application says');
    response.end(name);
  };
}

function seenOf({ method, url, headersDistinct }: IncomingMessage, body: Buffer): Seen {
  return {
    method: method ?? '',
    url: url ?? '',
    headers: headersDistinct,
    body: body.toString('latin1'),
  };
}
