import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';

import { type Project } from '@/lib/contracts/projects';

import { type Caller } from '../auth/caller';
import { guestOfShareToken } from '../auth/guest-of-share-token';
import { heldShareToken } from '../auth/held-share-token';
import { innerPath } from '../auth/inner-path';
import { requireCaller } from '../auth/require-caller';
import { readProject } from './read-project';

type OpenProject = { readonly caller: Caller; readonly project: Project };

/** For pages: a project and who looks at it, or off to where they get in, or the page that says there is nothing. */
export async function openProject(projectId: string): Promise<OpenProject> {
  const path = `/projects/${projectId}`;
  const caller = await requireCaller(path);
  if (!z.uuid().safeParse(projectId).success) notFound();
  const project = await readProject({ userId: caller.id, projectId });
  if (project.ok) return { caller, project: project.value };
  // A guest of another project may well be a member of this one.
  if (caller.isGuest) redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  const token = await heldShareToken();
  if (token && (await leadsTo(token, projectId))) redirect(innerPath(`/share/${token}`, '/'));
  notFound();
}

/** Whether somebody who has signed in since could look at the project before. */
async function leadsTo(token: string, projectId: string): Promise<boolean> {
  const guest = await guestOfShareToken(token);
  if (!guest) return false;
  return (await readProject({ userId: guest.id, projectId })).ok;
}
