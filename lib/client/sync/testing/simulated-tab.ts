import { type ApiError } from '@/lib/client/api/api-client';
import { DocumentStore, type TakenBack } from '@/lib/client/document/document-store';
import { type UndoRule } from '@/lib/client/document/undo/inverses';
import { type DocumentReply } from '@/lib/contracts/document';
import { type ChangesReply, type CommitReply } from '@/lib/contracts/operations';
import { type ClientMessage, type ServerMessage } from '@/lib/contracts/realtime';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { findObjectByName } from '@/lib/orca/model/lookups';
import { type Operation } from '@/lib/orca/operations/operation';
import { anObject, aSource } from '@/lib/orca/testing/builders';
import { type Dice } from '@/lib/orca/testing/dice';
import { randomOperation } from '@/lib/orca/testing/random';
import { err, ok, type Result } from '@/lib/shared/result';

import { type DocumentApi } from '../document-api';
import { type Outbox, type SetAside } from '../edits/outbox';
import { backOffMs } from '../line/back-off';
import { type CommitMessage, type DocumentLink, type LinkListener } from '../line/project-link';
import { type Batch, type withChanges } from '../replica';
import { type Timeline } from './timeline';

type TabEnd = {
  readonly userId: string;
  readonly onMessage: (message: ServerMessage) => void;
  readonly onDocument: (reply: DocumentReply) => void;
  readonly onClose: () => void;
};

type Connection = {
  readonly receive: (message: ClientMessage) => void;
  readonly leave: () => void;
};

/** The servers as a tab sees them. */
export type ServersOfTab = {
  readonly connect: (tab: TabEnd) => Connection;
  readonly post: (
    batch: Batch & { readonly actorId: string },
    since: number,
    answer: (reply: Result<CommitReply, ApiError> | 'lost') => void,
  ) => void;
  readonly documentReply: () => DocumentReply;
  readonly changesReply: (since: number, userId: string) => ChangesReply;
};

export type SimulatedTabParts = {
  readonly userId: string;
  readonly timeline: Timeline;
  readonly servers: ServersOfTab;
  /** A network that lets no WebSocket through. */
  readonly isWithoutSockets: boolean;
  readonly follow: typeof withChanges;
  readonly undoRule?: UndoRule | undefined;
};

const noAnswer: ApiError = { code: 'no_answer', title: 'The server can’t be reached' };

/** One page load: its line, its requests and its store. When it has crashed it does nothing more. */
class Page {
  readonly store: DocumentStore;
  readonly link: DocumentLink;
  readonly versions: number[] = [];
  isCrashed = false;

  constructor(tab: SimulatedTab, parts: SimulatedTabParts) {
    const { timeline, follow, undoRule } = parts;
    const link = new SimulatedLink(tab, parts, () => this.store.version());
    this.link = link;
    this.store = new DocumentStore({
      link,
      api: apiOf(tab, parts, () => this.isCrashed),
      outbox: outboxOf(tab, () => this.isCrashed),
      timing: timeline,
      follow,
      ...(undoRule && { undoRule }),
      onRefused: () => undefined,
      onGivenUp: (batchId) => tab.refused.add(batchId),
      nextFrame: (run) => run(),
    });
    this.store.observe(({ version }) => this.versions.push(version));
  }
}

/** One person's tab, which now and then loses its network or crashes and is opened again. */
export class SimulatedTab {
  readonly kept = new Map<string, Batch>();
  readonly setAside = new Map<string, SetAside>();
  /** What was ever done here, what the tab was told to be committed, and what it gave up. */
  readonly made = new Set<string>();
  readonly acknowledged = new Set<string>();
  readonly refused = new Set<string>();
  /** What was undone or done again here. */
  readonly takenBack: TakenBack[] = [];
  isOnline = true;
  readonly #parts: SimulatedTabParts;
  #page: Page;

  constructor(parts: SimulatedTabParts) {
    this.#parts = parts;
    this.#page = this.#load();
  }

  get userId(): string {
    return this.#parts.userId;
  }

  get store(): DocumentStore {
    return this.#page.store;
  }

  /** The versions of the changes that the page was told of, in order. */
  get versions(): readonly number[] {
    return this.#page.versions;
  }

  /** Does what a person may do: mostly edits. */
  act(dice: Dice): void {
    if (this.store.snapshot().load.state !== 'ready') return;
    const deed = dice.throw(20);
    if (this.store.snapshot().setAside.length > 0 && dice.chance(4)) this.#retry();
    else if (deed < 3) this.#step('undo');
    else if (deed < 5) this.#step('redo');
    else this.#edit(dice);
  }

  setOnline(isOnline: boolean): void {
    this.isOnline = isOnline;
    if (!isOnline) this.#page.link.renew();
  }

  dropLine(): void {
    this.#page.link.renew();
  }

  /** The page is gone, with all that is not in the outbox, and opened again. */
  crash(): void {
    this.#page.isCrashed = true;
    this.#page.store.close();
    this.#page = this.#load();
  }

  #load(): Page {
    const page = new Page(this, this.#parts);
    void page.store.open();
    return page;
  }

  #step(side: 'undo' | 'redo'): void {
    const done = this.store[side]();
    if (done.ok && done.value) this.takenBack.push(done.value);
  }

  #retry(): void {
    for (const { id } of this.store.snapshot().setAside) this.refused.delete(id);
    this.store.retrySetAside();
  }

  #edit(dice: Dice): void {
    const document = this.store.document();
    const count = dice.chance(5) ? 2 : 1;
    const makers = [hotOperation, hotOperation, hotOperation, randomOperation, randomOperation];
    this.store.edit(
      Array.from({ length: count }, () =>
        dice.chance(100)
          ? largeOperation(dice)
          : (dice.pick(makers) ?? hotOperation)(document, dice),
      ),
    );
  }
}

/** What several people at once would do: name a thing alike, or write into the same field. */
function hotOperation(document: OrcaDocument, dice: Dice): Operation {
  const name = `Hot ${dice.throw(3)}`;
  const known = dice.chance(2) ? findObjectByName(document, name) : undefined;
  if (!known) return { type: 'object.create', record: anObject({ id: dice.id(), name }) };
  if (dice.chance(4)) return { type: 'object.remove', id: known.id };
  const definition = `Said ${dice.throw(1_000)} times.`;
  return { type: 'object.update', id: known.id, patch: { definition } };
}

/** More than the line takes in one message. */
function largeOperation(dice: Dice): Operation {
  return {
    type: 'source.create',
    record: aSource({ id: dice.id(), body: 'long '.repeat(13_000) }),
  };
}

class SimulatedLink implements DocumentLink {
  readonly #tab: SimulatedTab;
  readonly #parts: SimulatedTabParts;
  readonly #version: () => number | null;
  readonly #listeners = new Set<LinkListener>();
  #connection: Connection | undefined;
  #isUp = false;
  #isOpen = false;
  #tries = 0;

  constructor(tab: SimulatedTab, parts: SimulatedTabParts, version: () => number | null) {
    this.#tab = tab;
    this.#parts = parts;
    this.#version = version;
  }

  readonly open = (): void => {
    this.#isOpen = true;
    this.#parts.timeline.after(this.#parts.timeline.dice.throw(50), () => this.#connect());
  };

  readonly close = (): void => {
    this.#isOpen = false;
    this.#hangUp();
  };

  readonly listen = (listener: LinkListener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly tell = (): boolean => false;

  readonly commit = (message: CommitMessage): boolean => {
    if (!this.#isUp) return false;
    this.#connection?.receive(message);
    return true;
  };

  readonly renew = (): void => {
    if (this.#connection) this.#break();
  };

  #connect(): void {
    if (!this.#isOpen || this.#connection) return;
    const { servers, userId, isWithoutSockets } = this.#parts;
    if (!this.#tab.isOnline || isWithoutSockets) {
      this.#break();
      return;
    }
    const connection = servers.connect({
      userId,
      onMessage: (message) => this.#hear(connection, message),
      onDocument: (reply) => {
        if (this.#connection === connection) this.#say((to) => to.onDocument?.(reply));
      },
      onClose: () => {
        if (this.#connection === connection) this.#break();
      },
    });
    this.#connection = connection;
    connection.receive({ type: 'hello', userId, version: this.#version() });
  }

  #hear(connection: Connection, message: ServerMessage): void {
    if (this.#connection !== connection) return;
    if (message.type === 'welcome') {
      this.#isUp = true;
      this.#tries = 0;
    }
    if (message.type === 'committed') this.#tab.acknowledged.add(message.batchId);
    if (message.type === 'changes') {
      for (const { batchId } of message.changes) {
        if (this.#tab.kept.has(batchId)) this.#tab.acknowledged.add(batchId);
      }
    }
    this.#say((to) => to.onMessage(message));
  }

  #say(tell: (listener: LinkListener) => void): void {
    for (const listener of this.#listeners) tell(listener);
  }

  #break(): void {
    this.#hangUp();
    const { timeline } = this.#parts;
    timeline.after(backOffMs(this.#tries, timeline), () => this.#connect());
    this.#tries = Math.min(this.#tries + 1, 2);
    this.#say((to) => to.onDown?.('lost'));
  }

  #hangUp(): void {
    this.#connection?.leave();
    this.#connection = undefined;
    this.#isUp = false;
  }
}

/** What a crashed page is told goes nowhere. */
function apiOf(
  tab: SimulatedTab,
  { userId, timeline, servers }: SimulatedTabParts,
  isCrashed: () => boolean,
): DocumentApi {
  const overNetwork = <T>(reply: T): Result<T, ApiError> =>
    tab.isOnline ? ok(reply) : err(noAnswer);
  const asked = async <T>(read: () => T): Promise<Result<T, ApiError>> => {
    await timeline.pause(timeline.dice.throw(100));
    const reply = overNetwork(read());
    await timeline.pause(timeline.dice.throw(100));
    return reply.ok ? overNetwork(reply.value) : reply;
  };
  return {
    read: async () => asked(() => servers.documentReply()),
    changes: async (since) => asked(() => servers.changesReply(since, userId)),
    commit: async (batch, since) =>
      new Promise((resolve) => {
        if (isCrashed()) return;
        if (!tab.isOnline) {
          timeline.after(20, () => resolve(err(noAnswer)));
          return;
        }
        servers.post({ ...batch, actorId: userId }, since, (reply) => {
          if (isCrashed()) return;
          const answer = reply === 'lost' || !tab.isOnline ? err(noAnswer) : reply;
          if (answer.ok) tab.acknowledged.add(batch.batchId);
          resolve(answer);
        });
      }),
  };
}

function outboxOf(tab: SimulatedTab, isCrashed: () => boolean): Outbox {
  const { kept, setAside, made } = tab;
  return {
    read: async () => ({ waiting: [...kept.values()], setAside: [...setAside.values()] }),
    keep: async (batch, reason) => {
      const { batchId: id } = batch;
      made.add(id);
      kept.set(id, batch);
      if (reason === undefined) setAside.delete(id);
      else {
        kept.delete(id);
        setAside.set(id, { id, reason, batch, content: batch });
      }
      return true;
    },
    drop: async (batchId) => {
      if (isCrashed()) return;
      kept.delete(batchId);
      setAside.delete(batchId);
    },
  };
}
