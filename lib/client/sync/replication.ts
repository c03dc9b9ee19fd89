import { type DocumentReply } from '@/lib/contracts/document';
import { type Change, type ChangesReply } from '@/lib/contracts/operations';
import { type AccessRole } from '@/lib/contracts/permissions';
import { problems } from '@/lib/contracts/problem';
import { type ServerMessage } from '@/lib/contracts/realtime';
import { documentOf } from '@/lib/orca/model/document';
import { type Applied } from '@/lib/orca/operations/apply-operation';

import { type ApiError } from '../api/api-client';
import { Contact } from './contact';
import { nextSendings } from './dispatch';
import { type DocumentApi } from './document-api';
import { type SetAside } from './edits/outbox';
import { OwnEdits, type OwnEditsListener, type OwnEditsParts } from './edits/own-edits';
import { HttpLane } from './http-lane';
import { type DocumentLink, type LineEnd } from './line/project-link';
import { type LoadState } from './load-state';
import { type Batch, type Replica } from './replica';
import { type Reach } from './save-state';

export type ReplicationParts = OwnEditsParts & {
  readonly link: DocumentLink;
  /** The way to the server where there is no line. */
  readonly api: DocumentApi;
};

/** `onNews`: something is otherwise than before; once for everything that came together. */
export type ReplicationListener = OwnEditsListener & {
  /** The change log has gone on; told after the replica has. */
  readonly onConfirmed: (change: Change, isOwn: boolean) => void;
  /**
   * This tab has what the server has, by a welcome, a document or an answer to a request. `isAllTold`: every change that
   * it did not have was told; false where a whole document has taken their place.
   */
  readonly onLevel: (isAllTold: boolean) => void;
};

/**
 * Keeps one tab's replica and the server together, over the line or, while there is none, by requests. Everything
 * unanswered is sent again after a break, in order; that is harmless, because a batch is known by its id.
 */
export class Replication {
  readonly #parts: ReplicationParts;
  readonly #listener: ReplicationListener;
  readonly #lane: HttpLane;
  readonly #contact: Contact;
  readonly #edits: OwnEdits;
  readonly #names = new Map<string, string>();
  #unlisten: (() => void) | undefined;
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
  #isClosed = false;

  constructor(parts: ReplicationParts, listener: ReplicationListener) {
    this.#parts = parts;
    this.#listener = listener;
    this.#contact = new Contact(parts.timing.nowMs);
    this.#edits = new OwnEdits(parts, {
      ...listener,
      onNews: () => {
        this.#pump();
        listener.onNews();
      },
      onAnswered: (batchId, diff) => {
        this.#contact.startOwing();
        listener.onAnswered(batchId, diff);
      },
    });
    this.#lane = new HttpLane(parts.api, parts.timing, {
      version: this.version,
      onDocument: (reply) => this.#reached(() => this.#readDocument(reply)),
      onChanges: (reply) => this.#reached(() => this.#readChanges(reply)),
      onCommitted: (batch, reply) =>
        this.#reached(() => {
          this.#follow(reply.changes);
          this.#edits.committed(batch.batchId, reply.version);
        }),
      onRefused: (batch, error) => this.#reached(() => this.#refusedByPost(batch, error)),
      onPosted: (batch, isAnswered) => this.#edits.endPost(batch, isAnswered),
      onFailed: (error) => this.#failed(error),
      onFree: () => this.#pump(),
    });
  }

  get replica(): Replica {
    return this.#edits.replica;
  }

  get load(): LoadState {
    return this.#load;
  }

  get role(): AccessRole | undefined {
    return this.#role;
  }

  get setAside(): readonly SetAside[] {
    return this.#edits.setAside;
  }

  get reach(): Reach {
    const { owes, areKept } = this.#edits;
    return this.#contact.reach({ owes, areKept });
  }

  /** The last version that this tab has; null when it has nothing, or nothing to rely on. */
  readonly version = (): number | null =>
    this.#load.state === 'ready' && !this.#isAstray ? this.replica.version : null;

  nameOf(userId: string): string | undefined {
    return this.#names.get(userId);
  }

  /** Takes up the edits that a reload or crash left waiting, and opens the line. */
  async open(): Promise<void> {
    const { link } = this.#parts;
    this.#isClosed = false;
    this.#isWithoutLine = false;
    this.#unlisten ??= link.listen({
      onMessage: (message) => this.#hear(message),
      onDocument: (reply) => this.#hearDocument(reply),
      onDown: (why) => this.#loseLine(why),
    });
    link.open();
    await this.#takeUpKept();
  }

  /** Ends the line. What is not answered is posted once more; what fails then stays in the outbox for the next opening. */
  close(): void {
    this.#unlisten?.();
    this.#unlisten = undefined;
    this.#parts.link.close();
    this.#lane.stop();
    this.#isLive = false;
    this.#edits.stop();
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
    this.#edits.add(batch, applied);
    this.#pump();
    this.#listener.onNews();
  }

  /** Sends again what was set aside. */
  retrySetAside(): void {
    this.#contact.startOwing();
    this.#edits.retry();
    this.#pump();
    this.#listener.onNews();
  }

  /** Forgets what was set aside. */
  dismissSetAside(): void {
    this.#edits.dismissSetAside();
    this.#listener.onNews();
  }

  /** What a reload or a crash has left, and a tab that was closed. */
  async #takeUpKept(): Promise<void> {
    const owed = this.#edits.owes;
    await this.#edits.takeUpKept();
    if (!owed) this.#contact.startOwing();
    this.#hasTakenUpKept = true;
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
        this.#contact.startOwing();
        this.#edits.committed(message.batchId, message.version);
        break;
      case 'refused':
        this.#edits.refused(message.batchId, message.problem);
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
    this.#meet(welcome);
    for (const { userId, name } of welcome.people) this.#names.set(userId, name);
    this.#lane.stop();
    this.#isWithoutLine = false;
    this.#contact.make();
    if (this.#hasTakenUpKept) void this.#takeUpKept();
    if (welcome.changes === null) return;
    this.#isLive = true;
    this.#follow(welcome.changes);
    if (!this.#isAstray) this.#listener.onLevel(true);
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
    if (this.#load.state !== 'ready' || reply.version >= this.replica.version) {
      this.#takeDocument(reply);
    }
  }

  #readChanges(reply: ChangesReply): void {
    // What the line says is newer.
    if (!this.#isLive) this.#meet(reply);
    this.#follow(reply.changes);
    if (!reply.tooFar && !this.#isAstray) this.#listener.onLevel(true);
  }

  #meet({ role, members }: Pick<ChangesReply, 'role' | 'members'>): void {
    this.#role = role;
    for (const [userId, name] of Object.entries(members)) this.#names.set(userId, name);
  }

  #takeDocument({ records, version }: DocumentReply): void {
    this.#edits.takeSnapshot(documentOf(records), version);
    this.#toldUpTo = Math.max(this.#toldUpTo, version);
    this.#isAstray = false;
    this.#load = { state: 'ready' };
    this.#listener.onLevel(false);
  }

  #follow(changes: readonly Change[]): void {
    const own = this.#edits.follow(changes);
    if (!own) {
      this.#goAstray();
      return;
    }
    for (const change of changes) {
      if (change.version <= this.#toldUpTo) continue;
      this.#toldUpTo = change.version;
      this.#listener.onConfirmed(change, own.has(change.batchId));
    }
  }

  #goAstray(): void {
    this.#isAstray = true;
    if (this.#isLive) this.#parts.link.renew();
    else void this.#lane.read();
  }

  #refusedByPost(batch: Batch, error: ApiError): void {
    // It was sent over the line meanwhile, and what the line says of it counts.
    if (this.#edits.sent.has(batch.batchId)) return;
    this.#edits.refused(batch.batchId, error);
    // What stands against it is news, too.
    if (!this.#isLive) void this.#lane.read();
  }

  #loseLine(why: LineEnd): void {
    this.#isLive = false;
    this.#edits.loseLine();
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
    const { overLine, byPost } = nextSendings(this.replica.pending, {
      isLive: this.#isLive,
      sent: this.#edits.sent,
      isPosting: this.#lane.isBusy,
    });
    for (const { batchId, operations } of overLine) {
      if (!this.#parts.link.commit({ type: 'commit', batchId, operations: [...operations] }))
        return;
      this.#edits.sent.add(batchId);
    }
    if (!byPost || !(this.#isLive || this.#isWithoutLine)) return;
    this.#edits.beginPost(byPost);
    void this.#lane.post(byPost);
  }
}
