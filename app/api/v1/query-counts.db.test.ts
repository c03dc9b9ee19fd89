import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { anObject } from '@/lib/orca/testing/builders';
import { commitOperations } from '@/lib/server/documents/commit-operations';
import { documents } from '@/lib/server/documents/documents';
import { createProject } from '@/lib/server/projects/create-project';
import { readProject } from '@/lib/server/projects/read-project';
import { aMember, aProject, aShareLink } from '@/lib/server/testing/a-project';
import { recordQueries } from '@/lib/server/testing/record-queries';
import { serveRoutes, type ServedRoutes } from '@/lib/server/testing/serve-routes';
import { signInCookie } from '@/lib/server/testing/sign-in-cookie';
import { assert } from '@/lib/shared/assert';

import * as changes from './projects/[projectId]/changes/route';
import * as document from './projects/[projectId]/document/route';
import * as exports from './projects/[projectId]/exports/[format]/route';
import * as member from './projects/[projectId]/members/[userId]/route';
import * as members from './projects/[projectId]/members/route';
import * as operations from './projects/[projectId]/operations/route';
import * as project from './projects/[projectId]/route';
import * as shareLink from './projects/[projectId]/share-links/[shareLinkId]/route';
import * as shareLinks from './projects/[projectId]/share-links/route';
import * as projects from './projects/route';
import * as join from './share-links/join/route';

const at = '/api/v1/projects/[projectId]';
const routes = {
  '/api/v1/projects': projects,
  [at]: project,
  [`${at}/changes`]: changes,
  [`${at}/document`]: document,
  [`${at}/exports/[format]`]: exports,
  [`${at}/members`]: members,
  [`${at}/members/[userId]`]: member,
  [`${at}/operations`]: operations,
  [`${at}/share-links`]: shareLinks,
  [`${at}/share-links/[shareLinkId]`]: shareLink,
  '/api/v1/share-links/join': join,
};

let served: ServedRoutes;

beforeAll(async () => {
  served = await serveRoutes(routes);
});

afterAll(async () => {
  await served.stop();
});

/** Somebody with so many projects, one of which has so many members, objects and changes. */
async function aScene(size: number) {
  const { user, project: made } = await aProject();
  const of = { userId: user.id, projectId: made.id };
  for (let n = 1; n < size; n += 1) {
    await createProject({ userId: user.id, name: 'Another', description: '' });
    await aMember(made.id, 'viewer');
  }
  for (let n = 0; n < size; n += 1) {
    const record = anObject({ id: randomUUID(), name: `Thing ${n}` });
    const batch = { batchId: randomUUID(), operations: [aCreation(record)] };
    await commitOperations({ ...of, ...batch });
  }
  // Whoever reads the model first reads all of it.
  documents().cache.drop(made.id);
  return {
    path: `/api/v1/projects/${made.id}`,
    size,
    memberId: (await aMember(made.id, 'commenter')).id,
    link: await aShareLink(of, 'commenter'),
    cookie: await signInCookie(user),
  };
}

type Scene = Awaited<ReturnType<typeof aScene>>;

type Request = {
  readonly method: string;
  readonly path: (scene: Scene) => string;
  readonly body?: (scene: Scene) => unknown;
};

const aCreation = (record = anObject({ id: randomUUID(), name: randomUUID() })) => ({
  type: 'object.create' as const,
  record,
});

const within = (method: string, path: string, body?: Request['body']): Request => ({
  method,
  path: (scene) => `${scene.path}${path}`,
  ...(body && { body }),
});

const aMemberOf = (method: string, body?: Request['body']): Request => ({
  method,
  path: ({ path, memberId }) => `${path}/members/${memberId}`,
  ...(body && { body }),
});

/** Every request with how many statements it takes, however large what it is about. What ends things comes last. */
const requests: readonly (readonly [string, number, Request])[] = [
  ['list projects', 1, { method: 'GET', path: () => '/api/v1/projects' }],
  [
    'create a project',
    5,
    { method: 'POST', path: () => '/api/v1/projects', body: () => ({ name: 'Mine' }) },
  ],
  ['read the project', 1, within('GET', '')],
  ['rename the project', 3, within('PATCH', '', () => ({ name: 'Tools' }))],
  ['read the document', 2, within('GET', '/document')],
  ['read all changes', 3, within('GET', '/changes?since=0')],
  ['export the model', 2, within('GET', '/exports/json')],
  [
    'commit many operations',
    2,
    within('POST', '/operations', ({ size }) => ({
      batchId: randomUUID(),
      operations: Array.from({ length: size }, () => aCreation()),
    })),
  ],
  ['list members', 3, within('GET', '/members')],
  ['give a role', 7, aMemberOf('PATCH', () => ({ role: 'viewer' }))],
  ['remove a member', 6, aMemberOf('DELETE')],
  ['list links', 2, within('GET', '/share-links')],
  ['make a link', 2, within('POST', '/share-links', () => ({ role: 'viewer' }))],
  [
    'join by a link',
    1,
    {
      method: 'POST',
      path: () => '/api/v1/share-links/join',
      body: ({ link }) => ({ token: link.token }),
    },
  ],
  [
    'revoke a link',
    2,
    { method: 'DELETE', path: ({ path, link }) => `${path}/share-links/${link.id}` },
  ],
  ['delete the project', 2, within('DELETE', '')],
];

async function statementsOf({ method, path, body }: Request, scene: Scene): Promise<number> {
  const sent = await recordQueries(async () => {
    const response = await fetch(`${served.url}${path(scene)}`, {
      method,
      headers: { cookie: scene.cookie, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body(scene)) }),
    });
    const text = await response.text();
    assert(response.ok, text);
  });
  return sent.length;
}

describe('however much there is', () => {
  let scenes: readonly Scene[];
  beforeAll(async () => {
    scenes = [await aScene(3), await aScene(30)];
  });

  it.each(requests)('%s takes %i statements', async (_, expected, request) => {
    const counts: number[] = [];
    for (const scene of scenes) counts.push(await statementsOf(request, scene));
    expect(counts).toEqual(scenes.map(() => expected));
  });

  it('has been counted for every method of every address', () => {
    const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
    const taken = Object.values(routes).flatMap((file: Readonly<Record<string, unknown>>) =>
      methods.filter((method) => file[method] !== file['PUT']),
    );
    expect(requests.map(([, , { method }]) => method).toSorted()).toEqual(taken.toSorted());
  });

  it('would show where each thing is asked for by itself', async () => {
    const counts: number[] = [];
    for (const { size } of scenes) {
      const each = async () => {
        for (let n = 0; n < size; n += 1) {
          await readProject({ userId: randomUUID(), projectId: randomUUID() });
        }
      };
      counts.push((await recordQueries(each)).length);
    }
    expect(counts).toEqual([3, 30]);
  });
});
