import { type DocumentReply } from '@/lib/contracts/document';
import { type Change, type ChangesReply } from '@/lib/contracts/operations';
import { type AccessRole } from '@/lib/contracts/permissions';
import { problems } from '@/lib/contracts/problem';
import { type ServerMessage } from '@/lib/contracts/realtime';
import { type Applied } from '@/lib/orca/operations/apply-operation';

import { type ApiError } from '../api/api-client';
import { Contact } from './contact';
import { type DocumentApi } from './document-api';
import { type SetAside } from './edits/outbox';
import { OwnEdits, type OwnEditsListener, type OwnEditsParts } from './edits/own-edits';
import { Following, type FollowingListener } from './following';
import { HttpLane } from './http-lane';
import { KnownPeople } from './known-people';
import { type DocumentLink, type LineEnd } from './line/project-link';
import { type LoadState } from './load-state';
import { type Batch, type Replica } from './replica';
import { type Reach } from './save-state';
import { sendWaiting } from './sending/send-waiting';

export type ReplicationParts = OwnEditsParts & {
  readonly link: DocumentLink;
  /** The way to the server where there is no line. */
  readonly api: DocumentApi;
};

/** `onNews`: something is otherwise than before; once for everything that came together. */
export type ReplicationListener = OwnEditsListener & FollowingListener;

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
  readonly #following: Following;
  readonly #people = new KnownPeople();
  #unlisten: (() => void) | undefined;
  #hasTakenUpKept = false;
  /** The welcome, and the document where one follows it, have come. */
  #isLive = false;
  /** From the first failure until the server welcomes this tab: everything goes by requests. */
  #isWithoutLine = false;
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
    this.#following = new Following(this.#edits, listener);
    this.#lane = new HttpLane(parts.api, parts.timing, {
      version: this.version,
      onDocument: (reply) => this.#reached(() => this.#following.readDocument(reply)),
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
    return this.#following.load;
  }

  get role(): AccessRole | undefined {
    return this.#people.role;
  }

  get setAside(): readonly SetAside[] {
    return this.#edits.setAside;
  }

  get reach(): Reach {
    const { owes, areKept } = this.#edits;
    return this.#contact.reach({ owes, areKept });
  }

  /** The last version that this tab has; null when it has nothing, or nothing to rely on. */
  readonly version = (): number | null => this.#following.version;

  nameOf(userId: string): string | undefined {
    return this.#people.nameOf(userId);
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
        this.#people.takeRole(message.role);
        break;
      case 'people':
        this.#people.see(message.present);
        return;
      default:
        return;
    }
    this.#pump();
    this.#listener.onNews();
  }

  #welcome(welcome: Extract<ServerMessage, { readonly type: 'welcome' }>): void {
    this.#people.meet(welcome);
    this.#people.see(welcome.people);
    this.#lane.stop();
    this.#isWithoutLine = false;
    this.#contact.make();
    if (this.#hasTakenUpKept) void this.#takeUpKept();
    if (welcome.changes === null) return;
    this.#isLive = true;
    this.#follow(welcome.changes);
    this.#following.reachLevel();
  }

  #hearDocument(reply: DocumentReply): void {
    this.#isLive = true;
    this.#following.takeDocument(reply);
    this.#pump();
    this.#listener.onNews();
  }

  #readChanges(reply: ChangesReply): void {
    // What the line says is newer.
    if (!this.#isLive) this.#people.meet(reply);
    this.#follow(reply.changes);
    if (!reply.tooFar) this.#following.reachLevel();
  }

  /** What does not fit is mended by the whole document. */
  #follow(changes: readonly Change[]): void {
    if (this.#following.follow(changes)) return;
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
    const code = why === 'gone' ? 'not_found' : 'unauthenticated';
    this.#following.fail({ ...problems[code], type: `/problems/${code}`, code });
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
    this.#following.fail(error);
  }

  /** Sends what can be sent now. */
  #pump(): void {
    if (!this.#hasTakenUpKept || this.load.state !== 'ready' || this.#contact.ended) return;
    sendWaiting(
      { edits: this.#edits, link: this.#parts.link, lane: this.#lane },
      { isLive: this.#isLive, isWithoutLine: this.#isWithoutLine },
    );
  }
}
