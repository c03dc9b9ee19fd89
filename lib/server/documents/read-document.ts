import 'server-only';
import { type AccessRole } from '@/lib/contracts/permissions';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { err, ok, type Result } from '@/lib/shared/result';

import { type Failure } from '../failure';
import { readAccess } from '../projects/read-access';
import { documents, type Documents } from './documents';
import { encodedDocument, type Encoding } from './encoded-document';
import { readLatest } from './read-latest';

export type ReadDocument = {
  readonly version: number;
  readonly role: AccessRole;
  readonly document: OrcaDocument;
  /** The bytes of a `DocumentReply` as JSON. They are made once a version and encoding, on first use. */
  readonly body: (encoding: Encoding) => Promise<Buffer>;
};

/** A project's whole model at its newest version. Fails with `not_found` for people who are no members. */
export async function readDocument(
  { userId, projectId }: { readonly userId: string; readonly projectId: string },
  within: Documents = documents(),
): Promise<Result<ReadDocument, Failure>> {
  const access = await readAccess(within.pool, { userId, projectId }, 'document.read');
  if (!access.ok) return access;
  const { role, version, batchId } = access.value;
  const snapshot = await readLatest(within, projectId, { version, batchId });
  if (!snapshot) return err({ code: 'not_found' });
  return ok({
    version: snapshot.version,
    role,
    document: snapshot.document,
    body: async (encoding) => {
      const bytes = await encodedDocument(snapshot, encoding);
      within.cache.weighAgain(snapshot);
      return bytes;
    },
  });
}
