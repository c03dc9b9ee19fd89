import { largeModel } from '@/prisma/demo/large-model';

import { ApiClient } from '../api-client';
import { attributeIds, renameOf, writeAll } from '../edits';
import { interleaved } from '../interleaved';
import { quantile } from '../live/quantile';
import { say } from '../say';
import { drive, type Driven } from './drive';
import { type EdgePlace } from './edge-place';

const rounds = 5;
const atOnce = 16;

type Work = (api: ApiClient) => Promise<unknown>;

/** The same requests of sixteen people at once, through Nginx and beside it. */
export async function measureRequests(place: EdgePlace): Promise<void> {
  const cookie = place.project.people[0]?.cookie;
  const edge = new ApiClient(place.edgeUrl, cookie);
  const straight = new ApiClient(place.web.url, cookie);
  for (const [what, total, work] of await worksOf(place, edge)) {
    const driven = new Map<ApiClient, Driven[]>();
    const through = (api: ApiClient) => async () => {
      const one = await drive(atOnce, total, async () => work(api));
      driven.set(api, [...(driven.get(api) ?? []), one]);
      return one.rate;
    };
    const rate = await interleaved(rounds, { edge: through(edge), straight: through(straight) });
    const textOf = (name: 'edge' | 'straight', api: ApiClient) =>
      `${rate(name).toFixed(0)}/s ${timesOf(driven.get(api)?.slice(1) ?? [])}`;
    const figures = `${textOf('edge', edge)}, without ${textOf('straight', straight)}`;
    say(`${(rate('edge') / rate('straight')).toFixed(2)}×`, what, figures);
  }
  edge.close();
  straight.close();
}

/** What is asked for, how often in a turn, and how. */
async function worksOf(
  { script }: EdgePlace,
  api: ApiClient,
): Promise<readonly (readonly [string, number, Work])[]> {
  const records = largeModel(100);
  const ids = attributeIds(records);
  const id = await api.createProject('Through the edge', writeAll(records));
  const document = `/api/v1/projects/${id}/document`;
  const headers = { 'accept-encoding': 'gzip, br' };
  const known = await api.send(document, { headers });
  const ifChanged = { ...headers, 'if-none-match': known.headers.etag ?? '' };
  let turn = 0;
  return [
    [
      'a hashed file, compressed',
      800,
      async (from) => from.send(script, { headers: { 'accept-encoding': 'gzip' } }),
    ],
    ['a page, signed in', 160, async (from) => from.send('/projects', { headers })],
    ['a model (200)', 480, async (from) => from.send(document, { headers })],
    [
      'a model that is known (304)',
      800,
      async (from) => from.send(document, { headers: ifChanged }),
    ],
    [
      'a commit',
      320,
      async (from) => {
        turn += 1;
        await from.commit(id, renameOf(ids[turn % ids.length] ?? '', `Condition at turn ${turn}`));
      },
    ],
  ];
}

function timesOf(driven: readonly Driven[]): string {
  const sorted = driven.flatMap(({ times }) => times).toSorted((one, other) => one - other);
  return `p50 ${quantile(sorted, 0.5).toFixed(1)} p99 ${quantile(sorted, 0.99).toFixed(1)} ms`;
}
