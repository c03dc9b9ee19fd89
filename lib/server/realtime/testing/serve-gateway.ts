import { createServer } from 'node:http';

import { freePort } from '../../testing/free-port';
import { type Gateway } from '../gateway';

export type Served = {
  readonly gateway: Gateway;
  readonly url: string;
  readonly close: () => void;
};

/** A server that has nothing but live lines. */
export async function serveGateway(gateway: Gateway): Promise<Served> {
  const port = await freePort();
  const server = createServer();
  server.on('upgrade', (request, socket, head) => gateway.upgrade(request, socket, head));
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { gateway, url: `http://127.0.0.1:${port}`, close };
}
