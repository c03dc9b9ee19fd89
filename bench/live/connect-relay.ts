import { randomUUID } from 'node:crypto';
import { once } from 'node:events';

import { WebSocket } from 'ws';
import { z } from 'zod';

import { textOfFrame } from '@/lib/server/testing/text-of-frame';

import { type ConnectEditor, urlOf } from './editor';

const commitSchema = z.object({
  operations: z.tuple([z.object({ id: z.string(), patch: z.object({ name: z.string() }) })]),
});

/** An editor whose messages are handed on as they are, to whoever is connected. */
export const connectRelay: ConnectEditor = async (connection) => {
  const { job, at, hear } = connection;
  const socket = new WebSocket(urlOf(connection), { perMessageDeflate: false });
  const names = new Map<string, string>();
  socket.on('message', (bytes) => {
    const { id, patch } = commitSchema.parse(JSON.parse(textOfFrame(bytes))).operations[0];
    names.set(id, patch.name);
    hear(patch.name);
  });
  await once(socket, 'open');
  return {
    rename: (name) => {
      const operation = { type: 'attribute.update', id: job.attributeIds[at], patch: { name } };
      const commit = { type: 'commit', batchId: randomUUID(), operations: [operation] };
      socket.send(JSON.stringify(commit));
    },
    close: () => socket.terminate(),
  };
};
