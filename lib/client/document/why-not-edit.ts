import { can, type AccessRole } from '@/lib/contracts/permissions';

import { type Reach } from '../sync/save-state';

/** Why this person can't edit here at all, as a sentence; undefined where they can, or nobody has said who they are. */
export function whyNotEdit(
  role: AccessRole | undefined,
  ended: Reach['ended'],
): string | undefined {
  if (ended === 'gone') return 'You have no access to this project any more.';
  if (role === undefined || can(role, 'document.edit')) return undefined;
  return role === 'commenter'
    ? 'You can comment on this project, but not change it.'
    : 'You can look at this project, but not change it.';
}
