import { randomUUID } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { anObject } from '@/lib/orca/testing/builders';

import { callerOfCookies } from '../auth/caller-of-cookies';
import { database } from '../database/db';
import { commitOperations } from '../documents/commit-operations';
import { readDocument } from '../documents/read-document';
import { readProject } from '../projects/read-project';
import { aMember, aProject, aShareLink, aUser } from '../testing/a-project';
import { guestCookie } from '../testing/guest-cookie';
import { signInCookie } from '../testing/sign-in-cookie';
import { createShareLink } from './create-share-link';
import { findShareLink } from './find-share-link';
import { joinByLink } from './join-by-link';
import { listShareLinks } from './list-share-links';
import { revokeShareLink } from './revoke-share-link';

const refused = (code: string) => ({ ok: false, error: { code } });
/** Another network for every test, whose failed tries then count for nobody else. */
const anAddress = () => `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::1`;

async function aSharedProject() {
  const { user, project } = await aProject();
  return { user, project, of: { userId: user.id, projectId: project.id } };
}

async function membersOf(projectId: string) {
  const rows = await database().prisma.membership.findMany({ where: { projectId } });
  return rows.map(({ userId, role }) => ({ userId, role }));
}

describe('a guest', () => {
  it('looks at the one project of the link, and edits nothing', async () => {
    const { project, of } = await aSharedProject();
    const other = await aSharedProject();
    const link = await aShareLink(of, 'viewer');
    const guest = await callerOfCookies(`theme=dark; ${guestCookie(link)}`);
    expect(guest).toEqual({ id: link.id, name: 'Guest', isGuest: true });
    const asGuest = { userId: link.id, projectId: project.id };
    expect(await readProject(asGuest)).toMatchObject({ ok: true, value: { role: 'guest' } });
    expect(await readDocument(asGuest)).toMatchObject({ ok: true, value: { role: 'guest' } });
    expect(await readDocument({ ...asGuest, projectId: other.project.id })).toEqual(
      refused('not_found'),
    );
    const operations = [{ type: 'object.create' as const, record: anObject({ name: 'Loan' }) }];
    expect(await commitOperations({ ...asGuest, batchId: randomUUID(), operations })).toMatchObject(
      refused('forbidden'),
    );
  });

  it('is out at once when the link is revoked or replaced', async () => {
    const { project, of } = await aSharedProject();
    const first = await aShareLink(of, 'viewer');
    const second = await aShareLink(of, 'viewer');
    expect(await callerOfCookies(guestCookie(first))).toBeUndefined();
    expect(await readDocument({ ...of, userId: first.id })).toEqual(refused('not_found'));
    expect(await readDocument({ ...of, userId: second.id })).toMatchObject({ ok: true });
    await revokeShareLink({ ...of, shareLinkId: second.id });
    expect(await callerOfCookies(guestCookie(second))).toBeUndefined();
    expect(await readDocument({ userId: second.id, projectId: project.id })).toEqual(
      refused('not_found'),
    );
  });

  it('is whoever is signed in, when somebody is', async () => {
    const { of } = await aSharedProject();
    const link = await aShareLink(of, 'viewer');
    const user = await aUser('Grace');
    const cookies = `${guestCookie(link)}; ${await signInCookie(user)}`;
    expect(await callerOfCookies(cookies)).toEqual({ id: user.id, name: 'Grace', isGuest: false });
  });

  it('comes by no link for joining, and by no made-up token', async () => {
    const { of } = await aSharedProject();
    const link = await aShareLink(of, 'contributor');
    expect(await callerOfCookies(guestCookie(link))).toBeUndefined();
    expect(await readDocument({ ...of, userId: link.id })).toEqual(refused('not_found'));
    expect(await callerOfCookies(guestCookie({ ...link, token: 'x' }))).toBeUndefined();
    expect(await callerOfCookies(undefined)).toBeUndefined();
  });
});

describe('joining by a link', () => {
  it('makes one membership of twenty attempts at once', async () => {
    const { project, of, user: facilitator } = await aSharedProject();
    const { token } = await aShareLink(of, 'contributor');
    const user = await aUser();
    const address = anAddress();
    const joined = await Promise.all(
      Array.from({ length: 20 }, () => joinByLink({ userId: user.id, token, address })),
    );
    for (const each of joined) {
      expect(each).toEqual({ ok: true, value: { projectId: project.id, role: 'contributor' } });
    }
    expect(await membersOf(project.id)).toEqual([
      { userId: facilitator.id, role: 'facilitator' },
      { userId: user.id, role: 'contributor' },
    ]);
  });

  it('raises a role and never lowers one', async () => {
    const { project, of } = await aSharedProject();
    const { token } = await aShareLink(of, 'commenter');
    const roleAfter = async (userId: string) => {
      const joined = await joinByLink({ userId, token, address: anAddress() });
      return joined.ok ? joined.value.role : joined.error.code;
    };
    expect(await roleAfter((await aMember(project.id, 'viewer')).id)).toBe('commenter');
    expect(await roleAfter((await aMember(project.id, 'contributor')).id)).toBe('contributor');
    expect(await roleAfter(of.userId)).toBe('facilitator');
  });

  it('is over when the link is', async () => {
    const { of } = await aSharedProject();
    const { id: shareLinkId, token } = await aShareLink(of, 'contributor');
    await revokeShareLink({ ...of, shareLinkId });
    const { id: userId } = await aUser();
    expect(await joinByLink({ userId, token, address: anAddress() })).toMatchObject(
      refused('not_found'),
    );
  });

  it('counts the tries of a network that lead nowhere, not those that do', async () => {
    const { of } = await aSharedProject();
    const { token } = await aShareLink(of, 'viewer');
    const address = anAddress();
    const unknown = 'A'.repeat(43);
    for (let tried = 0; tried < 120; tried += 1) {
      expect(await findShareLink({ token: unknown, address })).toEqual({
        ok: true,
        value: undefined,
      });
    }
    expect(await findShareLink({ token, address })).toMatchObject(refused('too_many_requests'));
    expect(await findShareLink({ token, address: anAddress() })).toMatchObject({ ok: true });
  });
});

describe('links', () => {
  it('are kept without their token, and told without it', async () => {
    const { of } = await aSharedProject();
    const { id, token } = await aShareLink(of, 'viewer');
    const stored = await database().prisma.shareLink.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(stored)).not.toContain(token);
    const listed = await listShareLinks(of);
    expect(listed).toMatchObject({ ok: true, value: { shareLinks: [{ id, role: 'viewer' }] } });
    expect(JSON.stringify(listed)).not.toContain(token);
  });

  it('say where they lead', async () => {
    const { project, of } = await aSharedProject();
    const { token } = await aShareLink(of, 'contributor');
    expect(await findShareLink({ token, address: anAddress() })).toEqual({
      ok: true,
      value: { projectId: project.id, projectName: project.name, role: 'contributor' },
    });
  });

  it('stay one for each role, whoever makes them at once', async () => {
    const { of } = await aSharedProject();
    const made = await Promise.all(
      Array.from({ length: 5 }, () => createShareLink({ ...of, role: 'viewer' })),
    );
    expect(made.every(({ ok }) => ok)).toBe(true);
    expect(await listShareLinks(of)).toMatchObject({ value: { shareLinks: { length: 1 } } });
  });

  it('are made, seen and revoked by facilitators alone', async () => {
    const { project, of } = await aSharedProject();
    const { id: shareLinkId } = await aShareLink(of, 'viewer');
    const contributor = await aMember(project.id, 'contributor');
    const stranger = await aUser();
    for (const [userId, code] of [
      [contributor.id, 'forbidden'],
      [shareLinkId, 'forbidden'],
      [stranger.id, 'not_found'],
    ] as const) {
      const by = { ...of, userId };
      expect(await createShareLink({ ...by, role: 'viewer' })).toMatchObject(refused(code));
      expect(await listShareLinks(by)).toMatchObject(refused(code));
      expect(await revokeShareLink({ ...by, shareLinkId })).toMatchObject(refused(code));
    }
    const other = await aSharedProject();
    expect(await revokeShareLink({ ...other.of, shareLinkId })).toEqual(refused('not_found'));
  });
});
