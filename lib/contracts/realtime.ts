import { z } from 'zod';

import { idSchema } from '@/lib/orca/model/fields';
import { operationSchema } from '@/lib/orca/operations/operation';

import { changeSchema } from './operations';
import { accessRoleSchema } from './permissions';
import { cursorSchema, personSchema, placeSchema, presenceSchema } from './presence';
import { problemSchema } from './problem';

/** Everything below it is a project's id: a load balancer can keep a project's people together. */
export const realtimePath = '/realtime';

/** The largest frame a client may send; a batch that does not fit goes by `POST …/operations`. */
export const frameBytesMax = 65_536;

/**
 * What browser and server say to each other on `/realtime/{projectId}`, as JSON texts. The one frame that is binary is
 * a snapshot: the gzipped `DocumentReply` that follows a welcome without changes.
 */
export const clientMessageSchema = z.discriminatedUnion('type', [
  /** The first message. `version` is the last one the client has; null when it has nothing yet. */
  z.strictObject({
    type: z.literal('hello'),
    /** Whose page this is: somebody else may have signed in meanwhile, in another tab. */
    userId: z.uuid(),
    version: z.int().min(0).nullable(),
  }),
  /** A batch, all or nothing. Batches of one connection are committed in the order in which they come. */
  z.strictObject({
    type: z.literal('commit'),
    batchId: idSchema,
    operations: z.array(operationSchema).min(1).max(1_000),
  }),
  /** Null: this tab's person is gone for now. */
  z.strictObject({ type: z.literal('presence'), presence: presenceSchema.nullable() }),
  z.strictObject({ type: z.literal('cursor'), cursor: cursorSchema.nullable() }),
  /** Asks to be the only one to edit a place; a connection holds one lease, a new one ends the last. */
  z.strictObject({
    type: z.literal('lease.take'),
    place: placeSchema,
    /** A facilitator takes an abandoned one over. */
    takeOver: z.boolean().default(false),
  }),
  z.strictObject({ type: z.literal('lease.release'), place: placeSchema }),
]);

export type ClientMessage = Readonly<z.infer<typeof clientMessageSchema>>;

export const serverMessageSchema = z.discriminatedUnion('type', [
  /** Answers hello. `changes` bring the client from its version to `version`; null: a snapshot follows. */
  z.object({
    type: z.literal('welcome'),
    version: z.int().min(0),
    changes: z.array(changeSchema).nullable(),
    connectionId: z.uuid(),
    role: accessRoleSchema,
    people: z.array(personSchema),
    /** The names of the project's members by their id; a guest is told none. */
    members: z.record(z.uuid(), z.string()),
  }),
  /** To everybody, in order of version and without a gap. One frame may repeat what is known already. */
  z.object({ type: z.literal('changes'), changes: z.array(changeSchema) }),
  /** Answers a batch: the version that it made, or found where it changed nothing or was committed before. */
  z.object({ type: z.literal('committed'), batchId: z.uuid(), version: z.int().min(0) }),
  /** The batch is not carried out, and will not be however often it is sent. */
  z.object({ type: z.literal('refused'), batchId: z.uuid(), problem: problemSchema }),
  /** Whose presence changed, and which connections have left. */
  z.object({
    type: z.literal('people'),
    present: z.array(personSchema),
    left: z.array(z.uuid()),
  }),
  z.object({
    type: z.literal('cursors'),
    cursors: z.array(z.tuple([z.uuid(), cursorSchema.nullable()])),
  }),
  /** Answers `lease.take`, or tells its holder that it has ended. */
  z.object({
    type: z.literal('lease'),
    place: placeSchema,
    state: z.enum(['granted', 'held', 'ended']),
    /** Who holds it, when somebody else does. */
    holder: personSchema.pick({ userId: true, name: true }).nullable(),
  }),
  /** What this person may do here has changed. */
  z.object({ type: z.literal('role'), role: accessRoleSchema }),
  /** More came than is taken; nothing is lost, reading goes on after the pause. */
  z.object({
    type: z.literal('throttled'),
    code: z.literal('too_many_requests'),
    retryAfterMs: z.int(),
  }),
  /** Nothing happened for a while and the line is alive. */
  z.object({ type: z.literal('beat') }),
]);

export type ServerMessage = Readonly<z.infer<typeof serverMessageSchema>>;

/** How often a quiet line says that it is alive. */
export const beatEveryMs = 25_000;

/** Why a connection was closed: WebSocket close codes (RFC 6455, section 7.4; 4000 and above are ours). */
export const closeCodes = {
  /** The server is going away: connect again, to another one. */
  restarting: 1012,
  binary_refused: 1003,
  not_utf8: 1007,
  frame_too_large: 1009,
  /** No JSON, too deep, or no message that is known. */
  bad_message: 4400,
  unauthenticated: 4401,
  /** The project is not there, or not for this person any more. */
  not_found: 4404,
  /** Read too slowly: connect again and catch up. */
  too_slow: 4408,
  too_many_connections: 4429,
  /** The database or Redis can't be asked: connect again later and send again. */
  unavailable: 4503,
} as const;

export type CloseReason = keyof typeof closeCodes;
