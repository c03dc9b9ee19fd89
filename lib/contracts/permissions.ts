import { z } from 'zod';

import { unreachable } from '@/lib/shared/assert';

/** Roles of the team that designs, as the method names them; not the product's own roles. */
const memberRoles = ['viewer', 'commenter', 'contributor', 'facilitator'] as const;

export const memberRoleSchema = z.enum(memberRoles);

export type MemberRole = z.infer<typeof memberRoleSchema>;

export type Action =
  | 'document.read'
  | 'document.edit'
  | 'document.import'
  | 'project.rename'
  | 'project.delete';

const rank = { viewer: 0, commenter: 1, contributor: 2, facilitator: 3 } as const;

/** Whether a member of a project may do something there; someone without a role may do nothing. */
export function can(role: MemberRole | undefined, action: Action): boolean {
  if (!role) return false;
  switch (action) {
    case 'document.read':
      return true;
    case 'document.edit':
    case 'document.import':
      return rank[role] >= rank.contributor;
    case 'project.rename':
    case 'project.delete':
      return rank[role] >= rank.facilitator;
    default:
      return unreachable(action);
  }
}
