import { z } from 'zod';

import { idSchema } from '@/lib/orca/model/fields';

import { memberRoleSchema } from './permissions';
import { projectParamsSchema } from './project-params';

/** What a link can make of people: a viewer looks without an account, the others join by it, signed in. */
export const shareLinkRoleSchema = memberRoleSchema.exclude(['facilitator']);

export type ShareLinkRole = z.infer<typeof shareLinkRoleSchema>;

/** `POST /api/v1/projects/{projectId}/share-links`: makes the link of a role, in place of the one there was. */
export const createShareLinkBodySchema = z.strictObject({ role: shareLinkRoleSchema });

export type CreateShareLinkBody = Readonly<z.infer<typeof createShareLinkBodySchema>>;

export const shareLinkSchema = z.object({
  id: z.uuid(),
  role: shareLinkRoleSchema,
  createdAt: z.iso.datetime(),
});

export type ShareLink = Readonly<z.infer<typeof shareLinkSchema>>;

/** The only answer that ever tells the address: a path of this site. */
export const newShareLinkSchema = z.object({ ...shareLinkSchema.shape, path: z.string() });

export type NewShareLink = Readonly<z.infer<typeof newShareLinkSchema>>;

export const shareLinksReplySchema = z.object({ shareLinks: z.array(shareLinkSchema) });

export const shareLinkParamsSchema = z.object({
  ...projectParamsSchema.shape,
  shareLinkId: idSchema,
});

/** 256 bits in base64url. */
export const shareTokenSchema = z.string().regex(/^[\w-]{43}$/);

/** `POST /api/v1/share-links/join`. */
export const joinBodySchema = z.strictObject({ token: shareTokenSchema });

export const joinReplySchema = z.object({ projectId: z.uuid(), role: memberRoleSchema });

export type JoinReply = Readonly<z.infer<typeof joinReplySchema>>;
