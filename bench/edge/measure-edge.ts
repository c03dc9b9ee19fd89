import { LiveClient } from '@/lib/server/testing/live-client';
import { largeModel } from '@/prisma/demo/large-model';

import { attributeIds, renameOf } from '../edits';
import { residentBytesOf } from '../live/process-usage';
import { say } from '../say';
import { drive } from './drive';
import { openEdgePlace, type EdgePlace } from './edge-place';
import { measureRequests } from './requests';

const mebibyte = 1_048_576;

/** The same requests through Nginx and beside it, and what the processes of the product then hold. */
export async function measureEdge(): Promise<void> {
  const place = await openEdgePlace();
  try {
    const resident = () => ({
      web: residentBytesOf(place.web.pid) / mebibyte,
      realtime: residentBytesOf(place.realtime.pid) / mebibyte,
    });
    const idle = resident();
    await measureRequests(place);
    await workTogether(place);
    const after = resident();
    for (const role of ['web', 'realtime'] as const) {
      const figures = `idle ${idle[role].toFixed(0)} MiB, after load ${after[role].toFixed(0)} MiB`;
      say('', `resident memory of one ${role} process`, figures);
    }
  } finally {
    await place.close();
  }
}

/** Everybody in one project through the edge, each with a line and forty edits. */
async function workTogether({ edgeUrl, project }: EdgePlace): Promise<void> {
  const records = largeModel(50);
  const inOrder = records.toSorted(
    (one, other) => Number(other.kind === 'object') - Number(one.kind === 'object'),
  );
  const ids = attributeIds(records);
  const { projectId, people } = project;
  const clients = people.map(
    (person) => new LiveClient({ servers: [edgeUrl], appUrl: edgeUrl, projectId, person }),
  );
  for (let at = 0; at < inOrder.length; at += 50) {
    const writes = inOrder
      .slice(at, at + 50)
      .map((record) => ({ write: 'create', record }) as const);
    await clients[0]?.commitAndWait({ type: 'records.write', writes });
  }
  const { rate } = await drive(clients.length, clients.length * 40, async (person) => {
    const id = ids[person] ?? '';
    await clients[person]?.commitAndWait(renameOf(id, `Condition of ${performance.now()}`));
  });
  for (const client of clients) client.close();
  say('', `${people.length} people’s commits over their lines`, `${rate.toFixed(0)}/s`);
}
