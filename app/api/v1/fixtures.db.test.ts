import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { documentReplySchema } from '@/lib/contracts/document';
import { projectSchema } from '@/lib/contracts/projects';
import { type OrcaRecord } from '@/lib/orca/model/record';
import { aUser } from '@/lib/server/testing/a-project';
import { loadFixture } from '@/lib/server/testing/load-fixture';
import { serveRoutes, type ServedRoutes } from '@/lib/server/testing/serve-routes';
import { signInCookie } from '@/lib/server/testing/sign-in-cookie';

import * as document from './projects/[projectId]/document/route';
import * as operations from './projects/[projectId]/operations/route';
import * as projects from './projects/route';

const folder = '../shared/fixtures';
const files = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith('.json'))
  : [];
if (files.length === 0) {
  process.stdout.write(`Left out: the published examples, there is no folder ${folder} here.\n`);
}

let served: ServedRoutes;
let cookie: string;

beforeAll(async () => {
  served = await serveRoutes({
    '/api/v1/projects': projects,
    '/api/v1/projects/[projectId]/operations': operations,
    '/api/v1/projects/[projectId]/document': document,
  });
  cookie = await signInCookie(await aUser());
});

afterAll(async () => {
  await served.stop();
});

async function send(path: string, value: unknown): Promise<unknown> {
  const headers = { cookie, 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(value) };
  const response = await fetch(`${served.url}${path}`, init);
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${path} answered ${JSON.stringify(answer)}`);
  return answer;
}

function countsOf(records: readonly OrcaRecord[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of records) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

describe.skipIf(files.length === 0)('a published example', () => {
  it.each(files)('goes in through the API and comes back complete: %s', async (file) => {
    const json: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const fixture = loadFixture(json);
    const { id } = projectSchema.parse(await send('/api/v1/projects', { name: fixture.title }));
    const at = `/api/v1/projects/${id}`;
    await send(`${at}/operations`, { batchId: randomUUID(), operations: fixture.operations });
    const response = await fetch(`${served.url}${at}/document`, { headers: { cookie } });
    const { records } = documentReplySchema.parse(await response.json());
    const expected = Object.entries(fixture.counts).filter(([, count]) => count > 0);
    expect(countsOf(records)).toEqual(Object.fromEntries(expected));
  });
});
