import 'server-only';
import { z } from 'zod';

import { cursorSchema, personSchema } from '@/lib/contracts/presence';

/** The roster that speaks. */
const from = z.string().min(1).max(64);

/** What the rosters of one project say to each other over Redis. Any of it may get lost. */
const rosterMessageSchema = z.discriminatedUnion('type', [
  /** A roster has begun and asks everybody for theirs. */
  z.object({ type: z.literal('who'), from }),
  /** Everybody of one process: answers `who`, and again every few seconds. */
  z.object({ type: z.literal('all'), from, people: z.array(personSchema) }),
  /** What changed among the people of one process. */
  z.object({
    type: z.literal('some'),
    from,
    present: z.array(personSchema),
    left: z.array(z.uuid()),
    cursors: z.array(z.tuple([z.uuid(), cursorSchema.nullable()])),
  }),
  /** Nobody is there any more. */
  z.object({ type: z.literal('bye'), from }),
]);

export type RosterMessage = z.infer<typeof rosterMessageSchema>;

/** Undefined for anything that is no such message: another version of the application may be running beside this one. */
export function readRosterMessage(text: string): RosterMessage | undefined {
  try {
    return rosterMessageSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
