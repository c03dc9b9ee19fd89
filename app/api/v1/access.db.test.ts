import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { type MemberRole } from '@/lib/contracts/permissions';
import { anObject } from '@/lib/orca/testing/builders';
import { aMember, aProject, aShareLink, aUser } from '@/lib/server/testing/a-project';
import { guestCookie } from '@/lib/server/testing/guest-cookie';
import { serveRoutes, type ServedRoutes } from '@/lib/server/testing/serve-routes';
import { signInCookie } from '@/lib/server/testing/sign-in-cookie';

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

/** A project of its own for every request, so that none finds what another has done. */
async function aScene() {
  const { user, project: made } = await aProject();
  const of = { userId: user.id, projectId: made.id };
  const other = await aProject();
  const elsewhere = { userId: other.user.id, projectId: other.project.id };
  const link = await aShareLink(of, 'viewer');
  const roles: readonly MemberRole[] = ['viewer', 'commenter', 'contributor'];
  const [viewer, commenter, contributor] = await Promise.all(
    roles.map(async (role) => signInCookie(await aMember(made.id, role))),
  );
  return {
    path: `/api/v1/projects/${made.id}`,
    memberId: (await aMember(made.id, 'commenter')).id,
    shareLinkId: (await aShareLink(of, 'commenter')).id,
    joinToken: (await aShareLink(elsewhere, 'commenter')).token,
    cookies: {
      anonymous: 'theme=dark',
      guest: guestCookie(link),
      otherGuest: guestCookie(await aShareLink(elsewhere, 'viewer')),
      other: await signInCookie(await aUser()),
      viewer: viewer ?? '',
      commenter: commenter ?? '',
      contributor: contributor ?? '',
      facilitator: await signInCookie(user),
    },
  };
}

type Scene = Awaited<ReturnType<typeof aScene>>;

type Request = {
  readonly method: string;
  readonly path: (scene: Scene) => string;
  readonly body?: (scene: Scene) => unknown;
};

const aBatch = () => ({
  batchId: randomUUID(),
  operations: [{ type: 'object.create', record: anObject({ name: randomUUID() }) }],
});

const requests = {
  'list projects': { method: 'GET', path: () => '/api/v1/projects' },
  'create a project': {
    method: 'POST',
    path: () => '/api/v1/projects',
    body: () => ({ name: 'Mine' }),
  },
  'read the project': { method: 'GET', path: ({ path }) => path },
  'rename the project': { method: 'PATCH', path: ({ path }) => path, body: () => ({ name: 'X' }) },
  'delete the project': { method: 'DELETE', path: ({ path }) => path },
  'read the document': { method: 'GET', path: ({ path }) => `${path}/document` },
  'read changes': { method: 'GET', path: ({ path }) => `${path}/changes?since=0` },
  'export the model': { method: 'GET', path: ({ path }) => `${path}/exports/json` },
  'edit the model': {
    method: 'POST',
    path: ({ path }) => `${path}/operations`,
    body: aBatch,
  },
  'list members': { method: 'GET', path: ({ path }) => `${path}/members` },
  'give a role': {
    method: 'PATCH',
    path: ({ path, memberId }) => `${path}/members/${memberId}`,
    body: () => ({ role: 'viewer' }),
  },
  'remove a member': {
    method: 'DELETE',
    path: ({ path, memberId }) => `${path}/members/${memberId}`,
  },
  'list links': { method: 'GET', path: ({ path }) => `${path}/share-links` },
  'make a link': {
    method: 'POST',
    path: ({ path }) => `${path}/share-links`,
    body: () => ({ role: 'contributor' }),
  },
  'revoke a link': {
    method: 'DELETE',
    path: ({ path, shareLinkId }) => `${path}/share-links/${shareLinkId}`,
  },
  'join by a link': {
    method: 'POST',
    path: () => '/api/v1/share-links/join',
    body: ({ joinToken }) => ({ token: joinToken }),
  },
} as const satisfies Readonly<Record<string, Request>>;

const callers = [
  'anonymous',
  'guest',
  'otherGuest',
  'other',
  'viewer',
  'commenter',
  'contributor',
  'facilitator',
] as const;

/** What each caller is answered, in their order: anonymous, guest, guest of another project, another user, then members. */
const answers: readonly (readonly [keyof typeof requests, string])[] = [
  ['list projects', '401 401 401 200 200 200 200 200'],
  ['create a project', '401 401 401 201 201 201 201 201'],
  ['read the project', '401 200 404 404 200 200 200 200'],
  ['rename the project', '401 401 401 404 403 403 403 200'],
  ['delete the project', '401 401 401 404 403 403 403 204'],
  ['read the document', '401 200 404 404 200 200 200 200'],
  ['read changes', '401 200 404 404 200 200 200 200'],
  ['export the model', '401 200 404 404 200 200 200 200'],
  ['edit the model', '401 401 401 404 403 403 200 200'],
  ['list members', '401 401 401 404 200 200 200 200'],
  ['give a role', '401 401 401 404 403 403 403 200'],
  ['remove a member', '401 401 401 404 403 403 403 204'],
  ['list links', '401 401 401 404 403 403 403 200'],
  ['make a link', '401 401 401 404 403 403 403 201'],
  ['revoke a link', '401 401 401 404 403 403 403 204'],
  ['join by a link', '401 401 401 200 200 200 200 200'],
];

async function statusOf(request: Request, scene: Scene, cookie: string): Promise<number> {
  const body = request.body && JSON.stringify(request.body(scene));
  const response = await fetch(`${served.url}${request.path(scene)}`, {
    method: request.method,
    headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body } : {}),
  });
  await response.arrayBuffer();
  return response.status;
}

it.each(answers)('answers to %s: %s', async (name, expected) => {
  const scene = await aScene();
  const statuses: number[] = [];
  // In order: what the facilitator is allowed comes last and changes nothing for the others.
  for (const caller of callers) {
    statuses.push(await statusOf(requests[name], scene, scene.cookies[caller]));
  }
  expect(statuses.join(' ')).toBe(expected);
});

it('has said so for every method of every address', () => {
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
  const taken = Object.values(routes).flatMap((file: Readonly<Record<string, unknown>>) =>
    methods.filter((method) => file[method] !== file['PUT']),
  );
  expect(answers.map(([name]) => requests[name].method).toSorted()).toEqual(taken.toSorted());
  expect(answers.map(([name]) => name)).toEqual(Object.keys(requests));
});

it('shuts a guest out from the moment the link is revoked', async () => {
  const { user, project: made } = await aProject();
  const of = { userId: user.id, projectId: made.id };
  const { id, token } = await aShareLink(of, 'viewer');
  const path = `/api/v1/projects/${made.id}`;
  const call = (method: string, address: string, cookie: string) =>
    fetch(`${served.url}${address}`, { method, headers: { cookie } });
  const guest = guestCookie({ token });
  expect((await call('GET', `${path}/document`, guest)).status).toBe(200);
  const revoked = await call('DELETE', `${path}/share-links/${id}`, await signInCookie(user));
  expect(revoked.status).toBe(204);
  expect((await call('GET', `${path}/document`, guest)).status).toBe(401);
  expect((await call('GET', `${path}/changes?since=0`, guest)).status).toBe(401);
});
