import 'server-only';
import { type AccessRole, can } from '@/lib/contracts/permissions';
import { type Operation } from '@/lib/orca/operations/operation';

import { type Caller } from '../../auth/caller';
import { type Documents } from '../../documents/documents';
import { isPassing } from '../../documents/is-passing';
import { type Failure } from '../../failure';
import { isOutage } from '../../http/is-outage';
import { problemOf } from '../../http/problem-of';
import { logger } from '../../logging/logger';
import { readAccess } from '../../projects/read-access';
import { type UnderWay } from './under-way';
import { type Wire } from './wire';

type Batch = { readonly batchId: string; readonly operations: readonly Operation[] };

/** How old the knowledge may be that somebody may edit. */
const accessAgeMaxMs = 500;

/** So many batches of one connection may wait for their answer before no more is read from it. */
const unansweredMax = 100;

type LaneParts = {
  readonly requestId: string;
  readonly caller: Caller;
  readonly projectId: string;
  readonly role: AccessRole;
  readonly wire: Wire;
  readonly documents: Documents;
  readonly underWay: UnderWay;
  /** Somebody was found to have another role. */
  readonly onRole: () => void;
};

/**
 * The batches of one connection, in the order in which they come. None waits for the one before it to be answered, so
 * that they can be committed together.
 */
export class CommitLane {
  readonly #parts: LaneParts;
  #role: AccessRole;
  #roleAtMs = performance.now();
  #waiting: Batch[] = [];
  #unanswered = 0;

  constructor(parts: LaneParts) {
    this.#parts = parts;
    this.#role = parts.role;
  }

  get role(): AccessRole {
    return this.#role;
  }

  grant(role: AccessRole, askedAtMs: number): void {
    if (askedAtMs < this.#roleAtMs) return;
    const before = this.#role;
    this.#role = role;
    this.#roleAtMs = askedAtMs;
    if (role !== before) this.#parts.onRole();
  }

  /** Whether it is known, and not too long, that nothing is committed from here: no batch need be looked at. */
  get isShut(): boolean {
    return !this.#mayEdit && performance.now() - this.#roleAtMs <= accessAgeMaxMs;
  }

  get #mayEdit(): boolean {
    return can(this.#role, 'document.edit');
  }

  add(batch: Batch): void {
    this.#count(1);
    if (this.#waiting.length > 0) {
      this.#waiting.push(batch);
    } else if (performance.now() - this.#roleAtMs > accessAgeMaxMs) {
      this.#waiting.push(batch);
      void this.#askAccess();
    } else {
      void this.#commit(batch);
    }
  }

  async #askAccess(): Promise<void> {
    const { caller, projectId, wire, documents } = this.#parts;
    const askedAtMs = performance.now();
    try {
      const of = { userId: caller.id, projectId };
      const access = await readAccess(documents.pool, of, 'document.read');
      if (access.ok) this.grant(access.value.role, askedAtMs);
      else wire.close('not_found');
    } catch (error) {
      this.#fail(error);
    }
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const batch of waiting) void this.#commit(batch);
  }

  async #commit({ batchId, operations }: Batch): Promise<void> {
    const { caller, projectId, wire, documents, underWay } = this.#parts;
    if (!wire.isOpen) return;
    underWay.begin();
    try {
      if (!this.#mayEdit) {
        this.forbid(batchId);
        return;
      }
      const batch = { actorId: caller.id, batchId, operations };
      const outcome = await documents.queue.commit(projectId, batch, this);
      if (outcome.ok) wire.send({ type: 'committed', batchId, version: outcome.value.version });
      else if (isPassing(outcome.error)) wire.close('unavailable');
      else if (outcome.error.code === 'not_found') wire.close('not_found');
      else this.refuse(batchId, outcome.error);
    } catch (error) {
      this.#fail(error);
    } finally {
      underWay.end();
      this.#count(-1);
    }
  }

  #count(by: 1 | -1): void {
    this.#unanswered += by;
    this.#parts.wire.hold('answers', this.#unanswered >= unansweredMax);
  }

  forbid(batchId: string): void {
    this.refuse(batchId, { code: 'forbidden', detail: `As a ${this.#role} you can’t do this.` });
  }

  refuse(batchId: string, failure: Failure): void {
    this.#parts.wire.send({ type: 'refused', batchId, problem: problemOf(failure) });
  }

  #fail(error: unknown): void {
    const { requestId, projectId, wire } = this.#parts;
    if (wire.isOpen) {
      const about = { err: error, requestId, projectId };
      if (isOutage(error)) logger().warn(about, 'a batch waits for the database');
      else logger().error(about, 'a batch failed');
    }
    wire.close('unavailable');
  }
}
