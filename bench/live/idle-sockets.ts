import { setTimeout as sleep } from 'node:timers/promises';

import { WebSocket } from 'ws';

import { realtimePath } from '@/lib/contracts/realtime';
import { aLiveProject, type LivePerson } from '@/lib/server/testing/live-project';
import { until } from '@/lib/server/testing/until';

import { say } from '../say';
import { type LivePlace } from './live-place';
import { residentBytesOf } from './process-usage';

const projects = 20;
const people = 50;
const mebibyte = 1_048_576;

/** Lets the process collect its garbage when it is asked to, so that what is measured is in use. */
const collecting = [
  '--expose-gc',
  '--import',
  'data:text/javascript,process.on("SIGUSR2", () => gc())',
];

/** What a thousand open tabs that nobody touches take of a server process. */
export async function measureIdleSockets(place: LivePlace): Promise<void> {
  const server = await place.startServer(collecting);
  const resident = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      process.kill(server.pid, 'SIGUSR2');
      await sleep(700);
    }
    return residentBytesOf(server.pid) / mebibyte;
  };
  const open = async (projectId: string, { userId, cookie }: LivePerson) => {
    const url = `${server.url.replace('http', 'ws')}${realtimePath}/${projectId}`;
    const headers = { cookie, origin: place.appUrl };
    const socket = new WebSocket(url, { headers, perMessageDeflate: false });
    socket.on('open', () => {
      socket.send(JSON.stringify({ type: 'hello', userId, version: null }));
    });
    await new Promise((resolve, reject) => {
      socket.once('message', resolve);
      socket.once('close', (code) => reject(new Error(`A line was closed: ${code}.`)));
    });
    return socket;
  };

  const warm = await aLiveProject(place, people);
  const first = await Promise.all(warm.people.map((person) => open(warm.projectId, person)));
  for (const socket of first) socket.terminate();
  await sleep(500);
  const before = await resident();
  const sockets: WebSocket[] = [];
  for (let n = 0; n < projects; n += 1) {
    const project = await aLiveProject(place, people);
    const opened = project.people.map((person) => open(project.projectId, person));
    sockets.push(...(await Promise.all(opened)));
  }
  const after = await resident();
  const areOpen = sockets.every(({ readyState }) => readyState === WebSocket.OPEN);
  if (!areOpen) throw new Error('Not all lines stayed open.');
  for (const socket of sockets) socket.terminate();
  const more = after - before;
  const what = `${projects * people} idle sockets, in ${projects} projects`;
  console.log();
  say(`${more.toFixed(1)} MiB`, what, `${before.toFixed(1)} MiB before, ${after.toFixed(1)} after`);
  await until('all lines are closed', () =>
    sockets.every(({ readyState }) => readyState === WebSocket.CLOSED),
  );
}
