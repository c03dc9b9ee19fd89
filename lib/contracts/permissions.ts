import { z } from 'zod';

import { unreachable } from '@/lib/shared/assert';

/** Roles of the team that designs, as the method names them; not the product's own roles. */
const memberRoles = ['viewer', 'commenter', 'contributor', 'facilitator'] as const;

export const memberRoleSchema = z.enum(memberRoles);

export type MemberRole = z.infer<typeof memberRoleSchema>;

/** A guest looks through a link for viewing, without an account. */
export const accessRoleSchema = z.enum(['guest', ...memberRoles]);

export type AccessRole = z.infer<typeof accessRoleSchema>;

export type Action =
  | 'document.read'
  | 'document.edit'
  | 'document.import'
  | 'lease.take_over'
  | 'member.list'
  | 'member.manage'
  | 'project.leave'
  | 'share_link.manage'
  | 'project.rename'
  | 'project.delete';

const rank = { guest: 0, viewer: 1, commenter: 2, contributor: 3, facilitator: 4 } as const;

/** Whether a role allows all that another one does. */
export function isAtLeast(role: AccessRole, other: AccessRole): boolean {
  return rank[role] >= rank[other];
}

/** Whether somebody with access to a project may do something there; someone without a role may do nothing. */
export function can(role: AccessRole | undefined, action: Action): boolean {
  if (!role) return false;
  switch (action) {
    case 'document.read':
      return true;
    case 'member.list':
    case 'project.leave':
      return rank[role] >= rank.viewer;
    case 'document.edit':
    case 'document.import':
      return rank[role] >= rank.contributor;
    case 'lease.take_over':
    case 'member.manage':
    case 'share_link.manage':
    case 'project.rename':
    case 'project.delete':
      return rank[role] >= rank.facilitator;
    default:
      return unreachable(action);
  }
}
