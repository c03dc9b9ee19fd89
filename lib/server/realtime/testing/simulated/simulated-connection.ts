import 'server-only';
import { type DocumentReply } from '@/lib/contracts/document';
import { can, type AccessRole } from '@/lib/contracts/permissions';
import { type ClientMessage, type ServerMessage } from '@/lib/contracts/realtime';

import { type Batch } from '../../../documents/plan-commit';
import { problemOf } from '../../../http/problem-of';
import { type SimulatedLog } from './simulated-log';
import { type SimulatedNetwork } from './simulated-network';
import { type ServerEnd, type SimulatedProcess } from './simulated-process';

const connectionId = '01900000-0000-7000-8000-0000000000cc';

/** The browser's end of a connection. */
export type SimulatedTabEnd = {
  readonly userId: string;
  readonly onMessage: (message: ServerMessage) => void;
  readonly onDocument: (reply: DocumentReply) => void;
  readonly onClose: () => void;
};

type SimulatedConnectionParts = {
  readonly log: SimulatedLog;
  readonly network: SimulatedNetwork;
  readonly process: SimulatedProcess;
  readonly roleOf: (userId: string) => AccessRole;
};

/** One tab's connection with the network that lies in between: first in, first out, in each direction. */
export class SimulatedConnection implements ServerEnd {
  isWelcomed = false;
  /** The server's end. */
  isOpen = true;
  readonly #parts: SimulatedConnectionParts;
  readonly #tab: SimulatedTabEnd;
  #role: AccessRole;
  #isTabThere = true;
  #downMs = 0;
  #upMs = 0;

  constructor(parts: SimulatedConnectionParts, tab: SimulatedTabEnd) {
    this.#parts = parts;
    this.#tab = tab;
    this.#role = parts.roleOf(tab.userId);
    parts.process.connections.add(this);
  }

  /** The tab says something. */
  receive(message: ClientMessage): void {
    this.#upMs = this.#parts.network.travel(this.#upMs, () => {
      if (!this.isOpen) return;
      if (message.type === 'hello') this.#welcome(message.version);
      if (message.type === 'commit') this.#commit(message.batchId, message.operations);
    });
  }

  /** The tab is not there any more; the server learns of it later, and goes on with what was on the way. */
  leave(): void {
    this.#isTabThere = false;
    const { after, dice } = this.#parts.network.clock;
    after(dice.throw(400), () => this.#end());
  }

  send(message: ServerMessage): void {
    this.#down(() => this.#tab.onMessage(message));
  }

  close(): void {
    if (!this.isOpen) return;
    this.#down(() => {
      this.#isTabThere = false;
      this.#tab.onClose();
    });
    this.#end();
  }

  noteRole(): void {
    const role = this.#parts.roleOf(this.#tab.userId);
    if (role === this.#role) return;
    this.#role = role;
    if (this.isWelcomed) this.send({ type: 'role', role });
  }

  #welcome(since: number | null): void {
    const { log, network, process } = this.#parts;
    const level = process.after;
    // A server that is far behind the tab, or far ahead of it, sends the whole document.
    const isFar = since === null || network.clock.dice.chance(10);
    const version = since === level ? level : log.changes.length;
    const changes = isFar ? null : log.changes.slice(since, version);
    this.isWelcomed = true;
    const role = this.#role;
    const told = isFar ? log.changes.length : version;
    this.send({
      type: 'welcome',
      version: told,
      changes,
      connectionId,
      role,
      people: [],
      members: {},
    });
    if (!isFar) return;
    const reply = log.documentReply();
    this.#down(() => this.#tab.onDocument(reply));
  }

  #commit(batchId: string, operations: Batch['operations']): void {
    if (!can(this.#role, 'document.edit')) {
      this.send({ type: 'refused', batchId, problem: problemOf({ code: 'forbidden' }) });
      return;
    }
    const batch = { batchId, operations, actorId: this.#tab.userId };
    this.#parts.process.commit({
      batch,
      from: this,
      answer: (answer) => {
        if (answer === 'unavailable') this.close();
        else if (answer.ok)
          this.send({ type: 'committed', batchId, version: answer.value.version });
        else this.send({ type: 'refused', batchId, problem: problemOf(answer.error) });
      },
    });
  }

  #down(deliver: () => void): void {
    if (!this.isOpen) return;
    this.#downMs = this.#parts.network.travel(this.#downMs, () => {
      if (this.#isTabThere) deliver();
    });
  }

  #end(): void {
    this.isOpen = false;
    this.#parts.process.connections.delete(this);
  }
}
