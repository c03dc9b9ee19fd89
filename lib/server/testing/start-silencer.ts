import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export type Silencer = {
  /** The address of what stands behind it, by way of it. */
  readonly url: string;
  /** Nothing passes any more, in either direction, and nothing is closed, as with a process that hangs. */
  readonly hang: () => void;
  /** What was held passes now. */
  readonly goOn: () => void;
  /** Today's connections never pass anything again, as when a network forgets them; new ones do. */
  readonly forget: () => void;
  readonly stop: () => void;
};

/** Stands in front of a server, and can fall silent. */
export async function startSilencer(target: string): Promise<Silencer> {
  const address = new URL(target);
  const pairs = new Set<readonly [Socket, Socket]>();
  let isHanging = false;
  const server = createServer((near) => {
    const far = connect(Number(address.port), address.hostname);
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const [from, to] of [pair, [far, near]] as const) {
      from.on('data', (bytes) => to.write(bytes));
      from.on('error', () => undefined);
      from.on('close', () => {
        pairs.delete(pair);
        to.destroy();
      });
      if (isHanging) from.pause();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(target);
  url.port = String(portOf(server.address()));
  return {
    url: url.href,
    hang: () => {
      isHanging = true;
      for (const socket of [...pairs].flat()) socket.pause();
    },
    goOn: () => {
      isHanging = false;
      for (const socket of [...pairs].flat()) socket.resume();
    },
    forget: () => {
      for (const socket of [...pairs].flat()) socket.removeAllListeners('data').pause();
      pairs.clear();
    },
    stop: () => {
      server.close();
      for (const socket of [...pairs].flat()) socket.destroy();
    },
  };
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address ? address.port : 0;
}
