import { randomUUID } from 'node:crypto';

import { WebSocket } from 'ws';
import { z } from 'zod';

import { realtimePath } from '@/lib/contracts/realtime';
import { textOfFrame } from '@/lib/server/testing/text-of-frame';

import { type ConnectEditor, urlOf } from './editor';

// As little as tells one message from another: fifty tabs share this one process.
const messageSchema = z.object({ type: z.string() });
const changesSchema = z.object({
  changes: z.array(
    z.object({
      version: z.number(),
      diff: z.array(z.object({ id: z.string().optional(), after: z.unknown() })),
    }),
  ),
});
const nameSchema = z.object({ name: z.string() });

/** An editor of ours. A refused edit or a version out of order ends the measurement. */
export const connectOurs: ConnectEditor = async (connection) => {
  const { job, at, hear } = connection;
  const person = job.people[at];
  const attributeId = job.attributeIds[at];
  if (!person || attributeId === undefined) throw new Error(`There is no editor ${at}.`);
  const socket = new WebSocket(`${urlOf(connection)}${realtimePath}/${job.projectId}`, {
    headers: { cookie: person.cookie, origin: job.appUrl },
    perMessageDeflate: false,
  });
  const names = new Map<string, string>();
  let version = 0;
  const follow = (value: unknown) => {
    for (const change of changesSchema.parse(value).changes) {
      if (change.version <= version) continue;
      if (version !== 0 && change.version !== version + 1) throw new Error('A version is missing.');
      version = change.version;
      for (const { id = '', after } of change.diff) {
        const { name } = nameSchema.parse(after);
        names.set(id, name);
        hear(name);
      }
    }
  };
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => {
      socket.send(JSON.stringify({ type: 'hello', userId: person.userId, version: null }));
    });
    socket.on('message', (bytes, isBinary) => {
      if (isBinary) return resolve();
      const text = textOfFrame(bytes);
      const value: unknown = JSON.parse(text);
      const { type } = messageSchema.parse(value);
      if (type === 'changes') follow(value);
      if (type === 'refused' || type === 'throttled') throw new Error(text);
    });
    socket.once('error', reject);
    socket.once('close', (code) => reject(new Error(`The line was closed: ${code}.`)));
  });
  let isOver = false;
  socket.once('close', (code) => {
    if (!isOver) throw new Error(`The line was closed: ${code}.`);
  });
  return {
    rename: (name) => {
      const operation = { type: 'attribute.update', id: attributeId, patch: { name } };
      const commit = { type: 'commit', batchId: randomUUID(), operations: [operation] };
      socket.send(JSON.stringify(commit));
    },
    close: () => {
      isOver = true;
      socket.terminate();
    },
  };
};
