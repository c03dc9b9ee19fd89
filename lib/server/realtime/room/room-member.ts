import 'server-only';
import { type AccessRole } from '@/lib/contracts/permissions';

import { type Caller } from '../../auth/caller';
import { type Wire } from '../line/wire';

/** A connection as a room knows it. */
export type RoomMember = {
  readonly id: string;
  readonly caller: Caller;
  readonly wire: Wire;
  readonly role: AccessRole;
  /** Takes the role that the database told at a moment; undefined: none any more. */
  readonly grant: (role: AccessRole | undefined, askedAtMs: number) => void;
};
