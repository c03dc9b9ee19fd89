import { type ApiError } from '@/lib/client/api/api-client';
import { type DocumentApi } from '@/lib/client/sync/document-api';
import { type Batch } from '@/lib/client/sync/replica';
import { type Change } from '@/lib/contracts/operations';
import { type AccessRole } from '@/lib/contracts/permissions';
import { problems, type Problem } from '@/lib/contracts/problem';
import { allRecords, emptyDocument, type OrcaDocument } from '@/lib/orca/model/document';
import { applyOperations } from '@/lib/orca/operations/apply-operations';
import { type Operation } from '@/lib/orca/operations/operation';
import { refusalMessage } from '@/lib/orca/operations/refusal-message';
import { err, ok, type Result } from '@/lib/shared/result';

const projectId = '01900000-0000-7000-8000-0000000000aa';
export const actorId = '01900000-0000-7000-8000-0000000000bb';

/** The commit rules of the server over the real reducer, without a network or a database. */
export class MemoryServer implements DocumentApi {
  document: OrcaDocument = emptyDocument;
  readonly log: Change[] = [];
  /** What somebody who asks may do, and who the members are. */
  role: AccessRole = 'contributor';
  members: Record<string, string> = {};
  /** What happens to the next requests to commit: lost before the server sees them, on the way back, or it breaks. */
  lost: ('request' | 'answer' | 'broken')[] = [];
  /** Who has no answer to any request now, and why. */
  refusal: ApiError | undefined;
  readonly #listeners = new Set<(change: Change) => void>();

  read: DocumentApi['read'] = async () =>
    this.refusal ? err(this.refusal) : ok(this.documentReply());

  changes: DocumentApi['changes'] = async (since) =>
    this.refusal
      ? err(this.refusal)
      : ok({
          version: this.log.length,
          tooFar: false,
          changes: this.log.slice(since),
          role: this.role,
          members: this.members,
        });

  commit: DocumentApi['commit'] = async (batch, since) => {
    if (this.refusal) return err(this.refusal);
    const loss = this.lost.shift();
    if (loss === 'request') return err(noAnswer);
    if (loss === 'broken') return err(broken);
    const done = this.take(batch);
    if (loss === 'answer') return err(noAnswer);
    return done.ok ? ok({ version: done.value, changes: this.log.slice(since) }) : done;
  };

  documentReply() {
    return { projectId, version: this.log.length, records: [...allRecords(this.document)] };
  }

  /** Tells of every commit. */
  listen(listener: (change: Change) => void): void {
    this.#listeners.add(listener);
  }

  /** Somebody else's edit. */
  edit(batchId: string, ...operations: readonly Operation[]): void {
    const done = this.take({ batchId, operations });
    if (!done.ok) throw new Error(JSON.stringify(done.error));
  }

  /** Commits a batch; gives the version. */
  take({ batchId, operations }: Batch): Result<number, Problem> {
    const known = this.log.find((change) => change.batchId === batchId);
    if (known) return ok(known.version);
    const applied = applyOperations(this.document, operations);
    if (!applied.ok) {
      const detail = refusalMessage(applied.error.refusal, this.document);
      const type = '/problems/operation_refused';
      return err({ ...problems.operation_refused, type, code: 'operation_refused', detail });
    }
    const { diff, document } = applied.value;
    if (diff.length === 0) return ok(this.log.length);
    this.document = document;
    const version = this.log.length + 1;
    const change = { version, batchId, actorId, at: '2026-11-22T12:00:00Z', diff: [...diff] };
    this.log.push(change);
    for (const listener of this.#listeners) listener(change);
    return ok(version);
  }
}

const broken: ApiError = { ...problems.internal, type: '/problems/internal', code: 'internal' };

export const noAnswer: ApiError = { code: 'no_answer', title: 'The server can’t be reached' };
