import { type ApiError } from '@/lib/client/api/api-client';
import { type DocumentApi } from '@/lib/client/sync/document-api';
import { type Batch } from '@/lib/client/sync/replica';
import { type Change } from '@/lib/contracts/operations';
import { problems } from '@/lib/contracts/problem';
import { allRecords, emptyDocument, type OrcaDocument } from '@/lib/orca/model/document';
import { applyOperations } from '@/lib/orca/operations/apply-operations';
import { type Operation } from '@/lib/orca/operations/operation';
import { refusalMessage } from '@/lib/orca/operations/refusal-message';
import { err, ok, type Result } from '@/lib/shared/result';

const projectId = '01900000-0000-7000-8000-0000000000aa';
const actorId = '01900000-0000-7000-8000-0000000000bb';

/** The commit rules of the server over the real reducer, without a network or a database. */
export class MemoryServer implements DocumentApi {
  document: OrcaDocument = emptyDocument;
  readonly log: Change[] = [];
  /** What happens to the next commits: lost before the server sees them, on the way back, or the server breaks. */
  lost: ('request' | 'answer' | 'broken')[] = [];

  read: DocumentApi['read'] = async () => {
    const version = this.log.length;
    return ok({ projectId, version, records: [...allRecords(this.document)] });
  };

  changes: DocumentApi['changes'] = async (since) =>
    ok({ version: this.log.length, tooFar: false, changes: this.log.slice(since) });

  commit: DocumentApi['commit'] = async (batch, since) => {
    const loss = this.lost.shift();
    if (loss === 'request') return err(noAnswer);
    if (loss === 'broken') return err(broken);
    const done = this.#commit(batch);
    if (loss === 'answer') return err(noAnswer);
    return done.ok ? ok({ version: done.value, changes: this.log.slice(since) }) : done;
  };

  /** Somebody else's edit. */
  edit(batchId: string, ...operations: readonly Operation[]): void {
    const done = this.#commit({ batchId, operations });
    if (!done.ok) throw new Error(JSON.stringify(done.error));
  }

  #commit({ batchId, operations }: Batch): Result<number, ApiError> {
    const known = this.log.find((change) => change.batchId === batchId);
    if (known) return ok(known.version);
    const applied = applyOperations(this.document, operations);
    if (!applied.ok) {
      const detail = refusalMessage(applied.error.refusal, this.document);
      return err({
        ...problems.operation_refused,
        type: '/problems/operation_refused',
        code: 'operation_refused',
        detail,
      });
    }
    this.document = applied.value.document;
    const version = this.log.length + 1;
    const diff = [...applied.value.diff];
    this.log.push({ version, batchId, actorId, at: '2026-11-22T12:00:00Z', diff });
    return ok(version);
  }
}

const broken: ApiError = { ...problems.internal, type: '/problems/internal', code: 'internal' };

const noAnswer: ApiError = { code: 'no_answer', title: 'The server can’t be reached' };
