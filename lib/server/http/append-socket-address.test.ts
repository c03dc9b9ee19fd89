import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';

import { expect, it } from 'vitest';

import { appendSocketAddress } from './append-socket-address';
import { clientAddress } from './client-address';

async function receive(sent: Record<string, string>): Promise<IncomingHttpHeaders> {
  let received: IncomingHttpHeaders = {};
  const server = createServer((request, response) => {
    appendSocketAddress(request);
    received = request.headers;
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  await fetch(`http://127.0.0.1:${port}`, { headers: sent });
  server.close();
  return received;
}

it('tells where a request came from', async () => {
  const headers = await receive({});
  expect(headers['x-forwarded-for']).toBe('127.0.0.1');
});

it('believes no address that a visitor made up', async () => {
  const headers = await receive({ 'x-forwarded-for': '203.0.113.7' });
  expect(headers['x-forwarded-for']).toBe('203.0.113.7, 127.0.0.1');
  expect(clientAddress(String(headers['x-forwarded-for']), 0)).toBe('127.0.0.1');
});
