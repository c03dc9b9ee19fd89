import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createConnection, createServer } from 'node:net';

/**
 * Locks the working folder for as long as this process lives, and however it ends: a listening
 * socket cannot be left behind by a dead process the way a file with a number in it can.
 * Gives `undefined` when the lock is ours, else the process id of its holder.
 * @param {string} name
 * @returns {Promise<string | undefined>}
 */
export async function lockFolder(name) {
  const holder = await holderOf(name);
  if (holder !== undefined) return holder;
  await rm(name, { force: true });
  const server = createServer((socket) => socket.end(String(process.pid)));
  server.listen(address(name));
  await once(server, 'listening');
  server.unref();
  // When two starts clear away the same dead lock, the later one has it.
  const winner = await holderOf(name);
  return winner === String(process.pid) ? undefined : winner;
}

async function holderOf(name) {
  const socket = createConnection(address(name));
  let answer = '';
  socket.on('data', (part) => (answer += part));
  try {
    await once(socket, 'close');
    return answer;
  } catch {
    return undefined;
  }
}

function address(name) {
  return process.platform === 'win32' ? `\\\\.\\pipe\\${process.cwd()}\\${name}` : name;
}
