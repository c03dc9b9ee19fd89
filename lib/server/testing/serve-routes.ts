import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import { z } from 'zod';

import { freePort } from './free-port';

type Handler = (
  request: Request,
  context: { readonly params: Promise<unknown> },
) => Response | Promise<Response>;

/** What a route file exports, by the address it stands at (`/api/v1/projects/[projectId]`). */
export type Routes = Readonly<Record<string, Readonly<Record<string, Handler>>>>;

export type ServedRoutes = { readonly url: string; readonly stop: () => Promise<void> };

/** Serves route files over real HTTP on this machine, without a build of the application. */
export async function serveRoutes(routes: Routes): Promise<ServedRoutes> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = createServer((incoming, outgoing) => {
    void answer(routes, new URL(incoming.url ?? '/', url), incoming, outgoing);
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

async function answer(
  routes: Routes,
  url: URL,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const method = incoming.method ?? 'GET';
  const [handler, params] = findHandler(routes, url.pathname, method);
  const request = new Request(url, {
    method,
    headers: headersOf(incoming),
    ...(method === 'GET' || method === 'HEAD' ? {} : { body: bodyOf(incoming), duplex: 'half' }),
  });
  const response = handler
    ? await handler(request, { params: Promise.resolve(params) })
    : new Response(null, { status: 404 });
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

function findHandler(routes: Routes, path: string, method: string) {
  for (const [address, handlers] of Object.entries(routes)) {
    const pattern = address.replaceAll(/\[(\w+)\]/g, '(?<$1>[^/]+)');
    const match = new RegExp(`^${pattern}$`).exec(path);
    if (match) return [handlers[method], { ...match.groups }] as const;
  }
  return [undefined, {}] as const;
}

function headersOf(incoming: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value = ''] of Object.entries(incoming.headers)) {
    headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

const chunkSchema = z.instanceof(Uint8Array);

function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = incoming[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(chunkSchema.parse(next.value));
    },
  });
}
