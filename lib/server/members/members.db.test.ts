import { describe, expect, it } from 'vitest';

import { type MemberRole } from '@/lib/contracts/permissions';

import { database } from '../database/db';
import { readAccess } from '../projects/read-access';
import { readProject } from '../projects/read-project';
import { readRoles } from '../projects/read-roles';
import { aMember, aProject, aShareLink, aUser } from '../testing/a-project';
import { changeRole } from './change-role';
import { listMembers } from './list-members';
import { removeMember } from './remove-member';

const refused = (code: string) => ({ ok: false, error: { code } });

describe('the list of members', () => {
  it('is for members, with facilitators first', async () => {
    const { user, project } = await aProject();
    const viewer = await aMember(project.id, 'viewer');
    const contributor = await aMember(project.id, 'contributor');
    const listed = await listMembers({ userId: viewer.id, projectId: project.id });
    expect(listed).toEqual({
      ok: true,
      value: {
        you: viewer.id,
        members: [
          { userId: user.id, name: user.name, email: user.email, role: 'facilitator' },
          {
            userId: contributor.id,
            name: 'The contributor',
            email: contributor.email,
            role: 'contributor',
          },
          { userId: viewer.id, name: 'The viewer', email: viewer.email, role: 'viewer' },
        ],
      },
    });
  });

  it('is kept from guests and hidden from others', async () => {
    const { user, project } = await aProject();
    const of = { userId: user.id, projectId: project.id };
    const guest = await aShareLink(of, 'viewer');
    const stranger = await aUser();
    expect(await listMembers({ ...of, userId: guest.id })).toMatchObject(refused('forbidden'));
    expect(await listMembers({ ...of, userId: stranger.id })).toEqual(refused('not_found'));
  });
});

describe('a role', () => {
  it('counts from the moment it is given', async () => {
    const { user, project } = await aProject();
    const member = await aMember(project.id, 'viewer');
    const of = { userId: user.id, projectId: project.id };
    const edit = () => readAccess(database().pool, { ...of, userId: member.id }, 'document.edit');
    expect(await edit()).toMatchObject(refused('forbidden'));
    expect(await changeRole({ ...of, memberId: member.id, role: 'contributor' })).toMatchObject({
      ok: true,
      value: { userId: member.id, role: 'contributor' },
    });
    expect(await edit()).toMatchObject({ ok: true });
  });

  it.each<MemberRole>(['viewer', 'commenter', 'contributor'])(
    'is not given by a %s',
    async (role) => {
      const { project } = await aProject();
      const member = await aMember(project.id, role);
      const change = { userId: member.id, projectId: project.id, memberId: member.id };
      expect(await changeRole({ ...change, role: 'facilitator' })).toMatchObject(
        refused('forbidden'),
      );
    },
  );

  it('is given to members only', async () => {
    const { user, project } = await aProject();
    const { id: memberId } = await aUser();
    const change = { userId: user.id, projectId: project.id, memberId };
    expect(await changeRole({ ...change, role: 'viewer' })).toEqual(refused('not_found'));
  });
});

describe('somebody removed', () => {
  it('sees nothing of the project any more', async () => {
    const { user, project } = await aProject();
    const member = await aMember(project.id, 'contributor');
    const of = { userId: user.id, projectId: project.id };
    expect(await removeMember({ ...of, memberId: member.id })).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await readProject({ ...of, userId: member.id })).toEqual(refused('not_found'));
    expect(await removeMember({ ...of, memberId: member.id })).toEqual(refused('not_found'));
  });

  it('may be oneself, and else only by a facilitator', async () => {
    const { user, project } = await aProject();
    const viewer = await aMember(project.id, 'viewer');
    const contributor = await aMember(project.id, 'contributor');
    const of = { userId: contributor.id, projectId: project.id };
    expect(await removeMember({ ...of, memberId: viewer.id })).toMatchObject(refused('forbidden'));
    expect(await removeMember({ ...of, memberId: user.id })).toMatchObject(refused('forbidden'));
    expect(await removeMember({ ...of, memberId: contributor.id })).toMatchObject({ ok: true });
  });
});

describe('the last facilitator', () => {
  it('is neither lowered nor removed', async () => {
    const { user, project } = await aProject();
    await aMember(project.id, 'contributor');
    const of = { userId: user.id, projectId: project.id, memberId: user.id };
    expect(await changeRole({ ...of, role: 'viewer' })).toMatchObject(refused('last_facilitator'));
    expect(await removeMember(of)).toMatchObject(refused('last_facilitator'));
    expect(await changeRole({ ...of, role: 'facilitator' })).toMatchObject({ ok: true });
  });

  it('is left when all of them lower each other and leave at once', async () => {
    const { user, project } = await aProject();
    const others = await Promise.all([1, 2, 3].map(() => aMember(project.id, 'facilitator')));
    const all = [user, ...others];
    const projectId = project.id;
    await Promise.all(
      all.map(({ id: userId }, at) => {
        const memberId = all[(at + 1) % all.length]?.id ?? userId;
        return at % 2 === 0
          ? changeRole({ userId, projectId, memberId, role: 'viewer' })
          : removeMember({ userId, projectId, memberId: userId });
      }),
    );
    const left = await database().prisma.membership.count({
      where: { projectId, role: 'facilitator' },
    });
    expect(left).toBeGreaterThan(0);
  });
});

it('tells the roles of many people in many projects at once, and leaves out who has none', async () => {
  const one = await aProject();
  const two = await aProject();
  const viewer = await aMember(one.project.id, 'viewer');
  const guest = await aShareLink({ userId: two.user.id, projectId: two.project.id }, 'viewer');
  const joining = await aShareLink(
    { userId: two.user.id, projectId: two.project.id },
    'contributor',
  );
  const pair = (projectId: string, principalId: string) => ({ projectId, principalId });
  const roles = await readRoles(database().pool, [
    pair(one.project.id, one.user.id),
    pair(one.project.id, viewer.id),
    pair(two.project.id, guest.id),
    pair(two.project.id, viewer.id),
    pair(one.project.id, guest.id),
    pair(two.project.id, joining.id),
  ]);
  expect(roles.toSorted((a, b) => a.role.localeCompare(b.role))).toEqual([
    { ...pair(one.project.id, one.user.id), role: 'facilitator' },
    { ...pair(two.project.id, guest.id), role: 'guest' },
    { ...pair(one.project.id, viewer.id), role: 'viewer' },
  ]);
  expect(await readRoles(database().pool, [])).toEqual([]);
});
