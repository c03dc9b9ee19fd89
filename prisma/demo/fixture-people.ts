import { type MemberRole } from '@/lib/contracts/permissions';

/** Somebody in each role, named after the role they have in the tool library. */
export const fixturePeople = {
  facilitator: { name: 'Farah Facilitator', email: 'facilitator@demo.orca.example' },
  contributor: { name: 'Cem Contributor', email: 'contributor@demo.orca.example' },
  commenter: { name: 'Carla Commenter', email: 'commenter@demo.orca.example' },
  viewer: { name: 'Viktor Viewer', email: 'viewer@demo.orca.example' },
} as const satisfies Readonly<
  Record<MemberRole, { readonly name: string; readonly email: string }>
>;
