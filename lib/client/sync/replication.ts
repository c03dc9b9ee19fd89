import { type DocumentReply } from '@/lib/contracts/document';
import { type Change } from '@/lib/contracts/operations';
import { type AccessRole } from '@/lib/contracts/permissions';
import { problems } from '@/lib/contracts/problem';
import { type ServerMessage } from '@/lib/contracts/realtime';
import { documentOf, emptyDocument } from '@/lib/orca/model/document';
import { type Applied } from '@/lib/orca/operations/apply-operation';
import { type Diff } from '@/lib/orca/operations/diff';

import { type ApiError } from '../api/api-client';
import { problemText } from '../api/problem-text';
import { Contact } from './contact';
import { nextSendings } from './dispatch';
import { type DocumentApi } from './document-api';
import { HttpLane } from './http-lane';
import { type LoadState } from './load-state';
import { type Outbox } from './outbox';
import { type DocumentLink, type LineEnd } from './project-link';
import {
  replicaOf,
  withChanges,
  withCommitted,
  withEdit,
  withItsUndos,
  withKept,
  withoutBatches,
  withSnapshot,
  type Batch,
  type Replica,
} from './replica';
import { type Reach } from './save-state';
import { type Timing } from './timing';

export type ReplicationParts = {
  readonly link: DocumentLink;
  /** The way to the server where there is no line. */
  readonly api: DocumentApi;
  readonly outbox: Outbox;
  readonly timing: Timing;
  /** How changes are followed. */
  readonly follow?: typeof withChanges;
};

export type ReplicationListener = {
  /** Something is otherwise than before; once for everything that came together. */
  readonly onNews: () => void;
  /** The change log has gone on; told after the replica has. */
  readonly onConfirmed: (change: Change, isOwn: boolean) => void;
  /** The server has answered one of this tab's edits. `diff`: what it did; undefined where that is not known. */
  readonly onAnswered: (batchId: string, diff: Diff | undefined) => void;
  /** An edit was taken back. Without a reason where it only took back another one that was. */
  readonly onRefused: (batchId: string, reason: string | undefined) => void;
};

const untellable = 'What this was to take back can’t be told any more.';

/**
 * Keeps one tab's replica and the server together, over the line or, while there is none, by requests. Everything
 * unanswered is sent again after a break, in order; that is harmless, because a batch is known by its id.
 */
export class Replication {
  readonly #parts: ReplicationParts;
  readonly #listener: ReplicationListener;
  readonly #lane: HttpLane;
  readonly #contact: Contact;
  readonly #names = new Map<string, string>();
  #unlisten: (() => void) | undefined;
  #replica: Replica = replicaOf(emptyDocument, 0);
  #load: LoadState = { state: 'loading' };
  #role: AccessRole | undefined;
  #hasTakenUpKept = false;
  /** The welcome, and the document where one follows it, have come. */
  #isLive = false;
  /** From the first failure until the server welcomes this tab: everything goes by requests. */
  #isWithoutLine = false;
  /** What came does not fit: only the whole document mends that. */
  #isAstray = false;
  /** Up to which version changes were told of, or were in a document that was read. */
  #toldUpTo = 0;
  /** The batches that were sent over this line. */
  readonly #sent = new Set<string>();
  #isClosed = false;

  constructor(parts: ReplicationParts, listener: ReplicationListener) {
    this.#parts = parts;
    this.#listener = listener;
    this.#contact = new Contact(parts.timing.nowMs);
    this.#lane = new HttpLane(parts.api, parts.timing, {
      version: this.version,
      onDocument: (reply) => this.#reached(() => this.#readDocument(reply)),
      onChanges: ({ changes }) => this.#reached(() => this.#follow(changes)),
      onCommitted: (batch, reply) =>
        this.#reached(() => {
          this.#follow(reply.changes);
          this.#committed(batch.batchId, reply.version);
        }),
      onRefused: (batch, error) => this.#reached(() => this.#refusedByPost(batch, error)),
      onFailed: (error) => this.#failed(error),
      onFree: () => this.#pump(),
    });
  }

  get replica(): Replica {
    return this.#replica;
  }

  get load(): LoadState {
    return this.#load;
  }

  get role(): AccessRole | undefined {
    return this.#role;
  }

  get reach(): Reach {
    const owes = this.#replica.pending.some(({ committedAt }) => committedAt === undefined);
    return this.#contact.reach(owes);
  }

  /** The last version that this tab has; null when it has nothing, or nothing to rely on. */
  readonly version = (): number | null =>
    this.#load.state === 'ready' && !this.#isAstray ? this.#replica.version : null;

  nameOf(userId: string): string | undefined {
    return this.#names.get(userId);
  }

  /** Takes up the edits that a reload or crash left waiting, and opens the line. */
  async open(): Promise<void> {
    const { link, outbox } = this.#parts;
    this.#isClosed = false;
    this.#isWithoutLine = false;
    this.#unlisten ??= link.listen({
      onMessage: (message) => this.#hear(message),
      onDocument: (reply) => this.#hearDocument(reply),
      onDown: (why) => this.#loseLine(why),
    });
    link.open();
    const kept = await outbox.read();
    this.#replica = withKept(this.#replica, kept);
    this.#hasTakenUpKept = true;
    this.#contact.startOwing();
    this.#pump();
    this.#listener.onNews();
  }

  /** Ends the line. What is not answered is posted once more; what fails then stays in the outbox for the next opening. */
  close(): void {
    this.#unlisten?.();
    this.#unlisten = undefined;
    this.#parts.link.close();
    this.#lane.stop();
    this.#isLive = false;
    this.#sent.clear();
    this.#isClosed = true;
    this.#isWithoutLine = true;
    this.#pump();
  }

  /** Reads by request what this tab does not have, without waiting for the line. */
  async read(): Promise<void> {
    await this.#lane.read();
  }

  /** Keeps and sends an edit that was carried out on what is shown. */
  add(batch: Batch, applied: Applied): void {
    if (this.reach.unansweredSinceMs === undefined) this.#contact.startOwing();
    this.#replica = withEdit(this.#replica, batch, applied);
    void this.#parts.outbox.keep(batch);
    this.#pump();
    this.#listener.onNews();
  }

  #hear(message: ServerMessage): void {
    switch (message.type) {
      case 'welcome':
        this.#welcome(message);
        break;
      case 'changes':
        this.#follow(message.changes);
        break;
      case 'committed':
        this.#committed(message.batchId, message.version);
        break;
      case 'refused':
        this.#refused(message.batchId, message.problem);
        break;
      case 'role':
        this.#role = message.role;
        break;
      case 'people':
        for (const { userId, name } of message.present) this.#names.set(userId, name);
        return;
      default:
        return;
    }
    this.#pump();
    this.#listener.onNews();
  }

  #welcome(welcome: Extract<ServerMessage, { readonly type: 'welcome' }>): void {
    for (const [userId, name] of Object.entries(welcome.members)) this.#names.set(userId, name);
    for (const { userId, name } of welcome.people) this.#names.set(userId, name);
    this.#role = welcome.role;
    this.#sent.clear();
    this.#lane.stop();
    this.#isWithoutLine = false;
    this.#contact.make();
    if (welcome.changes === null) return;
    this.#isLive = true;
    this.#follow(welcome.changes);
  }

  /** What follows on the line goes on from it, be it older than what requests have brought meanwhile. */
  #hearDocument(reply: DocumentReply): void {
    this.#isLive = true;
    this.#takeDocument(reply);
    this.#pump();
    this.#listener.onNews();
  }

  /** An answer to a request may have been overtaken. */
  #readDocument(reply: DocumentReply): void {
    if (this.#load.state !== 'ready' || reply.version >= this.#replica.version) {
      this.#takeDocument(reply);
    }
  }

  #takeDocument({ records, version }: DocumentReply): void {
    this.#become(withSnapshot(this.#replica, documentOf(records), version));
    this.#toldUpTo = Math.max(this.#toldUpTo, version);
    this.#isAstray = false;
    this.#load = { state: 'ready' };
  }

  #follow(changes: readonly Change[]): void {
    const before = this.#replica;
    const own = new Set(before.pending.map(({ batch }) => batch.batchId));
    const next = followed(this.#parts.follow ?? withChanges, before, changes);
    if (!next) {
      this.#goAstray();
      return;
    }
    this.#become(next, changes);
    for (const change of changes) {
      const isOwn = own.has(change.batchId);
      if (change.version <= this.#toldUpTo) continue;
      this.#toldUpTo = change.version;
      this.#listener.onConfirmed(change, isOwn);
    }
  }

  #goAstray(): void {
    this.#isAstray = true;
    if (this.#isLive) this.#parts.link.renew();
    else void this.#lane.read();
  }

  #committed(batchId: string, version: number): void {
    this.#sent.delete(batchId);
    this.#contact.startOwing();
    this.#become(withCommitted(this.#replica, batchId, version));
  }

  #refused(batchId: string, error: ApiError): void {
    if (!this.#replica.pending.some(({ batch }) => batch.batchId === batchId)) return;
    this.#giveUp(batchId, problemText(error));
  }

  #giveUp(batchId: string, reason: string): void {
    const gone = withItsUndos(this.#replica, batchId);
    for (const id of gone) this.#listener.onRefused(id, id === batchId ? reason : undefined);
    this.#become(withoutBatches(this.#replica, gone));
  }

  /** What leaves the replica's waiting edits is answered: by one of the changes, or in another way. */
  #become(next: Replica, changes: readonly Change[] = []): void {
    const { outbox } = this.#parts;
    const before = this.#replica.pending;
    this.#replica = next;
    if (next.pending === before) return;
    const waiting = new Map(next.pending.map(({ batch }) => [batch.batchId, batch]));
    for (const { batch } of before) {
      const now = waiting.get(batch.batchId);
      // Kept before what it takes back is dropped, so that a crash in between finds both, or the one that is complete.
      if (now && now.undoes !== batch.undoes) void outbox.keep(now);
    }
    const diffs = new Map(changes.map(({ batchId, diff }) => [batchId, diff]));
    for (const { batch } of before) {
      if (waiting.has(batch.batchId)) continue;
      this.#forget(batch.batchId);
      this.#listener.onAnswered(batch.batchId, diffs.get(batch.batchId));
    }
    for (const { batchId, undoes } of waiting.values()) {
      if (undoes !== undefined && !waiting.has(undoes)) return this.#giveUp(batchId, untellable);
    }
  }

  #refusedByPost(batch: Batch, error: ApiError): void {
    // It was sent over the line meanwhile, and what the line says of it counts.
    if (this.#sent.has(batch.batchId)) return;
    this.#refused(batch.batchId, error);
    // What stands against it is news, too.
    if (!this.#isLive) void this.#lane.read();
  }

  /** The server has answered a batch. */
  #forget(batchId: string): void {
    this.#sent.delete(batchId);
    this.#contact.startOwing();
    void this.#parts.outbox.drop(batchId);
  }

  #loseLine(why: LineEnd): void {
    this.#isLive = false;
    this.#sent.clear();
    if (why === 'lost') {
      // Where requests go through, a line that still can't be had is no news.
      if (!this.#isWithoutLine) this.#contact.lose();
      this.#isWithoutLine = true;
      this.#lane.start();
      this.#pump();
    } else {
      this.#end(why);
    }
    this.#listener.onNews();
  }

  #end(why: 'signed_out' | 'gone'): void {
    this.#contact.end(why);
    this.#lane.stop();
    if (this.#load.state !== 'ready') {
      const code = why === 'gone' ? 'not_found' : 'unauthenticated';
      this.#load = {
        state: 'failed',
        error: { ...problems[code], type: `/problems/${code}`, code },
      };
    }
    // The line finds out by itself what has become of it.
    if (this.#isLive) this.#parts.link.renew();
  }

  /** A request was answered. */
  #reached(take: () => void): void {
    this.#contact.make();
    take();
    this.#pump();
    this.#listener.onNews();
  }

  #failed(error: ApiError): void {
    if (this.#isClosed) this.#lane.stop();
    else if (error.code === 'unauthenticated') this.#end('signed_out');
    else if (error.code === 'not_found') this.#end('gone');
    else if (this.#isWithoutLine) this.#proveCutOff(error);
    this.#listener.onNews();
  }

  #proveCutOff(error: ApiError): void {
    this.#contact.proveLost();
    if (this.#load.state !== 'ready') this.#load = { state: 'failed', error };
  }

  /** Sends what can be sent now. */
  #pump(): void {
    if (!this.#hasTakenUpKept || this.#load.state !== 'ready' || this.#contact.ended) return;
    const { overLine, byPost } = nextSendings(this.#replica.pending, {
      isLive: this.#isLive,
      sent: this.#sent,
      isPosting: this.#lane.isBusy,
    });
    for (const { batchId, operations } of overLine) {
      const message = { type: 'commit', batchId, operations: [...operations] } as const;
      if (!this.#parts.link.commit(message)) return;
      this.#sent.add(batchId);
    }
    if (byPost && (this.#isLive || this.#isWithoutLine)) void this.#lane.post(byPost);
  }
}

/** Changes that do not fit this replica (a bug, a cache gone wrong) are mended by reading the document anew. */
function followed(
  follow: typeof withChanges,
  replica: Replica,
  changes: readonly Change[],
): Replica | undefined {
  try {
    return follow(replica, changes);
  } catch {
    return undefined;
  }
}
