import { can, type AccessRole } from '@/lib/contracts/permissions';
import { presenceLimits, type Person } from '@/lib/contracts/presence';

type Holder = Pick<Person, 'userId' | 'name'>;

/** Who edits a place, for people who would like to. */
export function lockSentence(holder: Holder, selfUserId: string): string {
  return holder.userId === selfUserId
    ? 'You are editing this in another tab.'
    : `${holder.name} is editing this.`;
}

type TakeOverCase = {
  readonly holder: Pick<Person, 'userId' | 'isIdle'>;
  readonly selfUserId: string;
  readonly role: AccessRole | undefined;
  readonly isAbandoned: boolean;
};

/** Whether one is offered to end somebody's edit: an abandoned one as a facilitator, one's own other tab always. */
export function mayTakeOver({ holder, selfUserId, role, isAbandoned }: TakeOverCase): boolean {
  if (holder.userId === selfUserId) return true;
  return can(role, 'lease.take_over') && (holder.isIdle || isAbandoned);
}

/** Whether an edit has lasted so long that it counts as abandoned, even though its holder is not idle. */
export function lastsLong({ editing }: Pick<Person, 'editing'>, nowMs: number): boolean {
  return editing !== null && nowMs - editing.sinceMs >= presenceLimits.abandonedAfterMs;
}
