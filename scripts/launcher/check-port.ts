import { once } from 'node:events';
import { createServer } from 'node:net';

import { errorCode, errorText } from './error-text';
import { StartRefusal } from './start-refusal';

/** Resolves when a server may listen on the address; throws a StartRefusal that says what to do. */
export async function checkPort(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
  } catch (error) {
    throw new StartRefusal(portProblem(host, port, error));
  } finally {
    probe.close();
  }
}

function portProblem(host: string, port: number, error: unknown): string {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Stop what uses it or start with PORT=${port + 1} npm start.`;
    case 'EACCES':
      return `Port ${port} needs more rights than this user has. Start with PORT=3000 npm start.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}. Set HOST to one that it has.`;
    default:
      return `The server cannot listen on ${host}:${port}: ${errorText(error)}.`;
  }
}
