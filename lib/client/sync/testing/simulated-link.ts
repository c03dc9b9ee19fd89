import { type ServerMessage } from '@/lib/contracts/realtime';

import { backOffMs } from '../line/back-off';
import { type CommitMessage, type DocumentLink, type LinkListener } from '../line/project-link';
import { type Batch } from '../replica';
import { type ConnectionOfTab, type ServersOfTab } from './servers-of-tab';
import { type Timeline } from './timeline';

type LinkedTab = {
  readonly isOnline: boolean;
  readonly kept: ReadonlyMap<string, Batch>;
  /** What the tab was told to be committed. */
  readonly acknowledged: Set<string>;
};

type SimulatedLinkParts = {
  readonly userId: string;
  readonly timeline: Timeline;
  readonly servers: ServersOfTab;
  /** A network that lets no WebSocket through. */
  readonly isWithoutSockets: boolean;
};

/** A page's line: it comes up some time after it is opened, and tries again whenever it breaks. */
export class SimulatedLink implements DocumentLink {
  readonly #tab: LinkedTab;
  readonly #parts: SimulatedLinkParts;
  readonly #version: () => number | null;
  readonly #listeners = new Set<LinkListener>();
  #connection: ConnectionOfTab | undefined;
  #isUp = false;
  #isOpen = false;
  #tries = 0;

  constructor(tab: LinkedTab, parts: SimulatedLinkParts, version: () => number | null) {
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

  #hear(connection: ConnectionOfTab, message: ServerMessage): void {
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
