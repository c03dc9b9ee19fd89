import { expect, it } from 'vitest';

import { aMember, aProject, aUser } from '../testing/a-project';
import { deleteProject } from './delete-project';
import { listProjects } from './list-projects';
import { readProject } from './read-project';
import { renameProject } from './rename-project';

it('makes the creator the facilitator of an empty project', async () => {
  const { user, project } = await aProject();
  expect(await readProject({ userId: user.id, projectId: project.id })).toEqual({
    ok: true,
    value: project,
  });
  expect(project).toMatchObject({ role: 'facilitator', version: 0, counts: { members: 1 } });
});

it('lists to everybody their own projects only, the last changed first', async () => {
  const { user, project } = await aProject();
  const viewer = await aMember(project.id, 'viewer');
  const stranger = await aUser();
  await renameProject({ userId: user.id, projectId: project.id, name: 'Tool library' });
  expect(await listProjects(viewer.id)).toMatchObject([{ name: 'Tool library', role: 'viewer' }]);
  expect(await listProjects(stranger.id)).toEqual([]);
});

it('hides a project from people who are no members, whatever they try', async () => {
  const { project } = await aProject();
  const { id: userId } = await aUser();
  const of = { userId, projectId: project.id };
  const hidden = { ok: false, error: { code: 'not_found' } };
  expect(await readProject(of)).toEqual(hidden);
  expect(await renameProject({ ...of, name: 'Mine' })).toEqual(hidden);
  expect(await deleteProject(of)).toEqual(hidden);
});

it('lets facilitators alone rename and delete', async () => {
  const { user, project } = await aProject();
  const contributor = await aMember(project.id, 'contributor');
  const of = { userId: contributor.id, projectId: project.id };
  expect(await renameProject({ ...of, name: 'Mine' })).toMatchObject({
    error: { code: 'forbidden' },
  });
  expect(await deleteProject(of)).toMatchObject({ error: { code: 'forbidden' } });
  expect(await deleteProject({ ...of, userId: user.id })).toEqual({ ok: true, value: undefined });
  expect(await readProject(of)).toMatchObject({ error: { code: 'not_found' } });
});
