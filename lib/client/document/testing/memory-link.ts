import {
  type CommitMessage,
  type DocumentLink,
  type LineEnd,
  type LinkListener,
  type LinkMessage,
} from '@/lib/client/sync/line/project-link';
import { can, type AccessRole } from '@/lib/contracts/permissions';
import { problems, type Problem } from '@/lib/contracts/problem';
import { type ServerMessage } from '@/lib/contracts/realtime';
import { err } from '@/lib/shared/result';

import { type MemoryServer } from './memory-server';

const forbidden: Problem = {
  ...problems.forbidden,
  type: '/problems/forbidden',
  code: 'forbidden',
  detail: 'As a viewer you can’t do this.',
};

/** A line to the server in memory. It can be cut, and can hold back what it carries. */
export class MemoryLink implements DocumentLink {
  /** The store's version, as the hello tells it. */
  version: () => number | null = () => null;
  role: AccessRole = 'contributor';
  members: Record<string, string> = {};
  /** Whether what is said stays on the way until `pass`. */
  isHeld = false;
  /** What was sent, in order. */
  readonly commits: CommitMessage[] = [];
  /** What was told besides, in order. */
  readonly told: LinkMessage[] = [];
  renewals = 0;
  readonly #server: MemoryServer;
  readonly #listeners = new Set<LinkListener>();
  #isUp = false;
  #held: (() => void)[] = [];

  constructor(server: MemoryServer) {
    this.#server = server;
    server.listen((change) => this.say({ type: 'changes', changes: [change] }));
  }

  readonly open = (): void => this.mend();

  readonly close = (): void => {
    this.#isUp = false;
  };

  readonly listen = (listener: LinkListener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly tell = (message: LinkMessage): boolean => {
    if (this.#isUp) this.told.push(message);
    return this.#isUp;
  };

  readonly renew = (): void => {
    this.renewals += 1;
    this.cut();
    this.mend();
  };

  readonly commit = (message: CommitMessage): boolean => {
    if (!this.#isUp) return false;
    this.commits.push(message);
    queueMicrotask(() => this.#carry(() => this.#answer(message)));
    return true;
  };

  say(message: ServerMessage): void {
    this.#carry(() => {
      for (const listener of this.#listeners) listener.onMessage(message);
    });
  }

  /** The line breaks; what is on the way is lost. */
  cut(why: LineEnd = 'lost'): void {
    this.#isUp = false;
    this.#held = [];
    for (const listener of this.#listeners) listener.onDown?.(why);
  }

  mend(): void {
    this.#isUp = true;
    const since = this.version();
    const { log } = this.#server;
    const { role, members } = this;
    const changes = since === null ? null : log.slice(since);
    const connectionId = '01900000-0000-7000-8000-0000000000cc';
    const version = log.length;
    this.say({ type: 'welcome', version, changes, connectionId, role, people: [], members });
    if (changes) return;
    const reply = this.#server.documentReply();
    this.#carry(() => {
      for (const listener of this.#listeners) listener.onDocument?.(reply);
    });
  }

  /** Delivers what was held back. */
  pass(): void {
    this.isHeld = false;
    for (const deliver of this.#held.splice(0)) deliver();
  }

  #answer(message: CommitMessage): void {
    const { batchId } = message;
    const done = can(this.role, 'document.edit') ? this.#server.take(message) : err(forbidden);
    if (done.ok) this.say({ type: 'committed', batchId, version: done.value });
    else this.say({ type: 'refused', batchId, problem: done.error });
  }

  #carry(deliver: () => void): void {
    if (!this.#isUp) return;
    if (this.isHeld) this.#held.push(deliver);
    else deliver();
  }
}
