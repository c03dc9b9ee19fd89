import 'server-only';
import { v7 as newId } from 'uuid';

import { type CreateProjectBody, type Project } from '@/lib/contracts/projects';

import { database } from '../database/db';

/** Makes an empty project at version 0; whoever creates it is its facilitator. */
export async function createProject({
  userId,
  name,
  description,
}: CreateProjectBody & { readonly userId: string }): Promise<Project> {
  const project = await database().prisma.project.create({
    data: {
      id: newId(),
      name,
      description,
      memberships: { create: { userId, role: 'facilitator' } },
    },
  });
  return {
    id: project.id,
    name: project.name,
    description: project.description,
    version: project.version,
    role: 'facilitator',
    createdAt: project.createdAt.toISOString(),
    updatedAt: project.updatedAt.toISOString(),
    counts: { objects: 0, relationships: 0, ctas: 0, attributes: 0, members: 1 },
  };
}
