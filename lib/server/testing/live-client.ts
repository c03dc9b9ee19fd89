import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';

import { WebSocket } from 'ws';

import { documentReplySchema } from '@/lib/contracts/document';
import { type Change } from '@/lib/contracts/operations';
import { type Problem } from '@/lib/contracts/problem';
import {
  closeCodes,
  realtimePath,
  serverMessageSchema,
  type ClientMessage,
  type ServerMessage,
} from '@/lib/contracts/realtime';
import { documentOf, emptyDocument, type OrcaDocument } from '@/lib/orca/model/document';
import { applyDiff } from '@/lib/orca/operations/diff';
import { type Operation } from '@/lib/orca/operations/operation';

import { type LivePerson } from './live-project';
import { bytesOfFrame } from './text-of-frame';
import { until } from './until';

export type LiveClientSettings = {
  /** The server processes, as `http://` addresses; after a break the client goes to the next of them. */
  readonly servers: readonly string[];
  readonly appUrl: string;
  readonly projectId: string;
  readonly person: LivePerson;
};

export type SentBatch = {
  readonly batchId: string;
  readonly operations: readonly Operation[];
  answer?: Answer;
};

export type Answer = { readonly atMs: number } & (
  | { readonly isCommitted: true; readonly version: number }
  | { readonly isCommitted: false; readonly problem: Problem }
);

const finalCodes: readonly number[] = [closeCodes.unauthenticated, closeCodes.not_found];

/**
 * A browser tab's line without the tab: follows a project's changes, keeps what was not answered, connects again by itself
 * and sends it again. What the server may never do (a gap, a message that is none) is written down in `faults`.
 */
export class LiveClient {
  document: OrcaDocument = emptyDocument;
  version: number | null = null;
  /** Everything that was ever sent, in order. */
  readonly sent: SentBatch[] = [];
  readonly faults: string[] = [];
  /** Why each connection ended: WebSocket close codes, 1006 where nobody said anything. */
  readonly closes: { readonly code: number; readonly atMs: number }[] = [];
  readonly #settings: LiveClientSettings;
  readonly #unanswered = new Map<string, SentBatch>();
  #listeners: ((message: ServerMessage) => void)[] = [];
  #socket: WebSocket | undefined;
  #retry: NodeJS.Timeout | undefined;
  #turn: number;
  #isUp = false;
  #isClosed = false;

  /** `turn` says which of the servers comes first. */
  constructor(settings: LiveClientSettings, turn = 0) {
    this.#settings = settings;
    this.#turn = turn;
    this.#connect();
  }

  get isUp(): boolean {
    return this.#isUp;
  }

  get unanswered(): number {
    return this.#unanswered.size;
  }

  get userId(): string {
    return this.#settings.person.userId;
  }

  listen(listener: (message: ServerMessage) => void): void {
    this.#listeners = [...this.#listeners, listener];
  }

  /** Sends a batch now or when there is a line again. */
  commit(...operations: readonly Operation[]): SentBatch {
    const batch: SentBatch = { batchId: randomUUID(), operations };
    this.sent.push(batch);
    this.#unanswered.set(batch.batchId, batch);
    if (this.#isUp) this.#tellBatch(batch);
    return batch;
  }

  async commitAndWait(...operations: readonly Operation[]): Promise<Answer> {
    const batch = this.commit(...operations);
    await until('an answer', () => batch.answer !== undefined);
    if (!batch.answer) throw new Error('Answered without an answer.');
    return batch.answer;
  }

  tell(message: ClientMessage): void {
    this.#socket?.send(JSON.stringify(message));
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    this.#socket?.terminate();
  }

  #connect(): void {
    const { servers, appUrl, projectId, person } = this.#settings;
    const server = servers[this.#turn % servers.length] ?? appUrl;
    const url = `${server.replace('http', 'ws')}${realtimePath}/${projectId}`;
    const headers = { cookie: person.cookie, origin: appUrl };
    const socket = new WebSocket(url, {
      headers,
      perMessageDeflate: false,
      handshakeTimeout: 3_000,
    });
    this.#socket = socket;
    socket.on('open', () => {
      this.tell({ type: 'hello', userId: person.userId, version: this.version });
    });
    socket.on('message', (bytes, isBinary) => {
      const whole = bytesOfFrame(bytes);
      this.#take((isBinary ? gunzipSync(whole) : whole).toString('utf8'), isBinary);
    });
    // What failed is said by the close that follows.
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      this.#isUp = false;
      this.closes.push({ code, atMs: performance.now() });
      this.#turn += 1;
      if (this.#isClosed || finalCodes.includes(code)) return;
      this.#retry = setTimeout(() => this.#connect(), 30 + Math.random() * 120);
    });
  }

  #take(text: string, isBinary: boolean): void {
    if (isBinary) {
      const { records, version } = documentReplySchema.parse(JSON.parse(text));
      this.document = documentOf(records);
      this.version = version;
      this.#goOn();
      return;
    }
    const parsed = serverMessageSchema.safeParse(JSON.parse(text));
    if (!parsed.success) {
      this.faults.push(`no message: ${text.slice(0, 200)}`);
      return;
    }
    this.#hear(parsed.data);
    for (const listener of this.#listeners) listener(parsed.data);
  }

  #hear(message: ServerMessage): void {
    switch (message.type) {
      case 'welcome':
        if (message.changes === null) return;
        this.#follow(message.changes);
        this.#goOn();
        return;
      case 'changes':
        this.#follow(message.changes);
        return;
      case 'committed':
        this.#settle(message.batchId, { isCommitted: true, version: message.version });
        return;
      case 'refused':
        this.#settle(message.batchId, { isCommitted: false, problem: message.problem });
        return;
      default:
    }
  }

  #follow(changes: readonly Change[]): void {
    for (const { version, diff } of changes) {
      const known = this.version ?? 0;
      if (version <= known) continue;
      if (version !== known + 1) this.faults.push(`${version} came after ${known}`);
      this.document = applyDiff(this.document, diff);
      this.version = version;
    }
  }

  #settle(batchId: string, answer: OmitTime<Answer>): void {
    const batch = this.#unanswered.get(batchId);
    if (!batch) return;
    batch.answer = { ...answer, atMs: performance.now() };
    this.#unanswered.delete(batchId);
  }

  /** The line is up: what was not answered goes again, in the order in which it was made. */
  #goOn(): void {
    this.#isUp = true;
    for (const batch of this.#unanswered.values()) this.#tellBatch(batch);
  }

  #tellBatch({ batchId, operations }: SentBatch): void {
    this.tell({ type: 'commit', batchId, operations: [...operations] });
  }
}

type OmitTime<T> = T extends unknown ? Omit<T, 'atMs'> : never;
