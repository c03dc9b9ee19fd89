import { type Person } from '@/lib/contracts/presence';

export type LeaseHolder = Pick<Person, 'userId' | 'name'>;

/**
 * May this tab edit the place alone? `held`: somebody else does, and the edit may still go on, but the later one wins.
 * `ended`: it was taken over or ran out after five minutes, or this person may not edit at all.
 */
export type LeaseAnswer =
  | { readonly state: 'granted' }
  | { readonly state: 'held'; readonly holder: LeaseHolder }
  | { readonly state: 'ended' };

/** The same for a place that this tab has not begun to edit, or whose answer is under way. */
export type LeaseState = LeaseAnswer | { readonly state: 'none' } | { readonly state: 'asked' };
