import { z } from 'zod';

import { idSchema } from '@/lib/orca/model/fields';

import { memberRoleSchema } from './permissions';
import { projectParamsSchema } from './project-params';

export const memberParamsSchema = z.object({ ...projectParamsSchema.shape, userId: idSchema });

/** `PATCH /api/v1/projects/{projectId}/members/{userId}`. */
export const changeRoleBodySchema = z.strictObject({ role: memberRoleSchema });

export type ChangeRoleBody = Readonly<z.infer<typeof changeRoleBodySchema>>;

export const memberSchema = z.object({
  userId: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: memberRoleSchema,
});

export type Member = Readonly<z.infer<typeof memberSchema>>;

/** `GET /api/v1/projects/{projectId}/members`: facilitators first, then by name. */
export const membersReplySchema = z.object({
  /** Whose list this is: the caller's own id. */
  you: z.uuid(),
  members: z.array(memberSchema),
});

export type MembersReply = Readonly<z.infer<typeof membersReplySchema>>;
