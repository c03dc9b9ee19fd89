import { z } from 'zod';

import { accessRoleSchema } from './permissions';

export const projectNameSchema = z.string().trim().min(1).max(120);

/** `POST /api/v1/projects`. */
export const createProjectBodySchema = z.strictObject({
  name: projectNameSchema,
  description: z.string().trim().max(1_000).default(''),
});

export type CreateProjectBody = Readonly<z.infer<typeof createProjectBodySchema>>;

/** `PATCH /api/v1/projects/{projectId}`. */
export const renameProjectBodySchema = z.strictObject({ name: projectNameSchema });

export const projectSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  description: z.string(),
  version: z.int().min(0),
  /** The caller's role in the project. */
  role: accessRoleSchema,
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  counts: z.object({
    objects: z.int(),
    relationships: z.int(),
    ctas: z.int(),
    attributes: z.int(),
    members: z.int(),
  }),
});

export type Project = Readonly<z.infer<typeof projectSchema>>;

export const projectsReplySchema = z.object({ projects: z.array(projectSchema) });
