import { z } from 'zod';

import { idSchema } from '@/lib/orca/model/fields';
import { diffSchema } from '@/lib/orca/operations/diff';
import { operationSchema } from '@/lib/orca/operations/operation';

import { accessRoleSchema } from './permissions';

/**
 * Optional on every request: the id of the user whose page sends it. Where somebody else has signed in meanwhile, in
 * another tab, the answer is `unauthenticated` and nothing is done in their name.
 */
export const userHeader = 'X-Orca-User';

/** Bytes that a batch may have: an imported file of 16 MB is one operation. */
export const commitBytesMax = 20_000_000;

/** `POST /api/v1/projects/{projectId}/operations` takes a batch, all or nothing. */
export const commitBodySchema = z.strictObject({
  /** Made by the caller: sending the same batch again gives the first answer and changes nothing. */
  batchId: idSchema,
  operations: z.array(operationSchema).min(1).max(1_000),
  /** The version the caller has seen; the answer then brings every change since. */
  since: z.int().min(0).optional(),
});

export type CommitBody = Readonly<z.infer<typeof commitBodySchema>>;

/** One committed batch as the change log tells it. */
export const changeSchema = z.object({
  version: z.int().min(1),
  batchId: z.uuid(),
  actorId: z.uuid(),
  at: z.iso.datetime(),
  diff: diffSchema,
  /** The sorts of operations that made it, told while it is news. */
  types: z.array(z.string()).optional(),
});

export type Change = Readonly<z.infer<typeof changeSchema>>;

/**
 * Changes in order of version, from the caller's `since` up to `version` without a gap. None when the caller is up to
 * date, named no `since`, or is too far behind (1,000 changes, or some megabytes) and better reads the whole document.
 */
export const commitReplySchema = z.object({
  /** The version that this batch made, or that it found where it had nothing to change. */
  version: z.int().min(0),
  changes: z.array(changeSchema),
});

export type CommitReply = Readonly<z.infer<typeof commitReplySchema>>;

/**
 * `GET /api/v1/projects/{projectId}/changes?since=12`. `tooFar`: read the whole document instead. It also says who asks,
 * which the document, the same bytes for everybody, can't.
 */
export const changesReplySchema = z.object({
  version: z.int().min(0),
  tooFar: z.boolean(),
  changes: z.array(changeSchema),
  /** What the caller may do here. */
  role: accessRoleSchema,
  /** The names of the project's members by their id; a guest is told none. */
  members: z.record(z.uuid(), z.string()),
});

export type ChangesReply = Readonly<z.infer<typeof changesReplySchema>>;

export const changesQuerySchema = z.strictObject({ since: z.coerce.number().pipe(z.int().min(0)) });
