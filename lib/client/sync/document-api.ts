import { documentReplySchema, type DocumentReply } from '@/lib/contracts/document';
import {
  changesReplySchema,
  commitReplySchema,
  userHeader,
  type ChangesReply,
  type CommitReply,
} from '@/lib/contracts/operations';
import { type Result } from '@/lib/shared/result';

import { callApi, type ApiError } from '../api/api-client';
import { type Batch } from './replica';

/** What the document store needs of the server; tests put the real use cases behind it. */
export type DocumentApi = {
  readonly read: () => Promise<Result<DocumentReply, ApiError>>;
  readonly commit: (batch: Batch, since: number) => Promise<Result<CommitReply, ApiError>>;
  readonly changes: (since: number) => Promise<Result<ChangesReply, ApiError>>;
};

/** A request that a dead network has swallowed must not keep the next one waiting for ever. */
const answerMaxMs = 60_000;

const patience = () => ({ signal: AbortSignal.timeout(answerMaxMs) });

/** One person's way to a project. Somebody else who has signed in meanwhile must not send this person's edits. */
export function documentApi(userId: string, projectId: string): DocumentApi {
  const base = `/api/v1/projects/${projectId}`;
  return {
    read: () => callApi(documentReplySchema, { path: `${base}/document`, ...patience() }),
    commit: ({ batchId, operations }, since) =>
      callApi(commitReplySchema, {
        method: 'POST',
        path: `${base}/operations`,
        body: { batchId, operations, since },
        headers: { [userHeader]: userId },
        ...patience(),
      }),
    changes: (since) =>
      callApi(changesReplySchema, { path: `${base}/changes?since=${since}`, ...patience() }),
  };
}
