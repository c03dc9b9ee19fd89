import 'server-only';
import { once } from 'node:events';
import { type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const cutAfterMs = 10_000;
const tickMs = 100;

/**
 * Lets a server finish the requests under way, up to a limit, and resolves when nobody is connected any more. For
 * `lingerMs` it goes on answering: whoever keeps connections open, as proxies do, sends requests over them at any moment,
 * and one that meets a connection which is just being closed would be lost. Such answers have to say `Connection: close`.
 */
export async function drainServer(server: Server, lingerMs: number): Promise<void> {
  await sleep(lingerMs);
  const cut = setTimeout(() => server.closeAllConnections(), cutAfterMs);
  const tick = setInterval(() => server.closeIdleConnections(), tickMs);
  const closed = once(server, 'close');
  server.close();
  await closed;
  clearTimeout(cut);
  clearInterval(tick);
}
