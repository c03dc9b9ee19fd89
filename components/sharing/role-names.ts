import { type MemberRole } from '@/lib/contracts/permissions';

export const roleNames: Readonly<Record<MemberRole, string>> = {
  viewer: 'Viewer',
  commenter: 'Commenter',
  contributor: 'Contributor',
  facilitator: 'Facilitator',
};

export const roleAs: Readonly<Record<MemberRole, string>> = {
  viewer: 'as a viewer',
  commenter: 'as a commenter',
  contributor: 'as a contributor',
  facilitator: 'as a facilitator',
};
