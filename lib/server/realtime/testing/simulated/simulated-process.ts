import 'server-only';
import { type Change } from '@/lib/contracts/operations';
import { type ServerMessage } from '@/lib/contracts/realtime';
import { type Result } from '@/lib/shared/result';

import { type Batch, type Committed } from '../../../documents/plan-commit';
import { type Failure } from '../../../failure';
import { Delivery } from '../../room/delivery';
import { type SimulatedLog } from './simulated-log';
import { type SimulatedNetwork } from './simulated-network';

/** The server's end of a connection, as its process knows it. */
export type ServerEnd = {
  readonly isOpen: boolean;
  readonly isWelcomed: boolean;
  readonly send: (message: ServerMessage) => void;
  readonly close: () => void;
  /** Tells the tab where its person's role has changed. */
  readonly noteRole: () => void;
};

type Answer = Result<Committed, Failure> | 'unavailable';

type Waiting = {
  readonly batch: Batch;
  readonly from: ServerEnd | undefined;
  readonly answer: (answer: Answer) => void;
};

type SimulatedProcessParts = {
  readonly log: SimulatedLog;
  readonly network: SimulatedNetwork;
  /** Tells the other processes. */
  readonly publish: (from: SimulatedProcess, changes: readonly Change[]) => void;
};

/** One server process with the connections it holds. */
export class SimulatedProcess {
  readonly connections = new Set<ServerEnd>();
  readonly #parts: SimulatedProcessParts;
  #delivery: Delivery;
  #queue: Waiting[] = [];
  #isCommitting = false;

  constructor(parts: SimulatedProcessParts) {
    this.#parts = parts;
    this.#delivery = new Delivery(parts.log.changes.length);
  }

  get after(): number {
    return this.#delivery.after;
  }

  commit(waiting: Waiting): void {
    this.#queue.push(waiting);
    if (this.#isCommitting) return;
    this.#isCommitting = true;
    this.#commitNext();
  }

  offer(changes: readonly Change[]): void {
    const run = this.#delivery.offer(changes);
    if (run.length === 0) return;
    for (const connection of this.connections) {
      if (connection.isWelcomed) connection.send({ type: 'changes', changes: [...run] });
    }
  }

  poll(): void {
    const { log } = this.#parts;
    this.#delivery.announce(log.changes.length);
    const since = this.#delivery.missingSince();
    if (since !== undefined) this.offer(log.changes.slice(since));
    for (const connection of this.connections) connection.noteRole();
  }

  /** Ends as by SIGKILL: what was not committed is lost, and its senders see their connections break. */
  kill(): void {
    for (const connection of this.connections) connection.close();
    const lost = this.#queue;
    this.#queue = [];
    for (const { answer } of lost) answer('unavailable');
    this.#delivery = new Delivery(this.#parts.log.changes.length);
  }

  #commitNext(): void {
    const { after, dice } = this.#parts.network.clock;
    after(dice.throw(150), () => {
      const group = this.#queue.filter(({ from }) => !from || from.isOpen);
      this.#queue = [];
      if (group.length > 0) this.#carryOut(group);
      this.#isCommitting = this.#queue.length > 0;
      if (this.#isCommitting) this.#commitNext();
    });
  }

  #carryOut(group: readonly Waiting[]): void {
    const { log, network } = this.#parts;
    const { clock, isCalm } = network;
    if (!isCalm && clock.dice.chance(40)) {
      // The database broke, and nobody knows whether before or after it had committed.
      if (clock.dice.chance(2)) log.commit(group.map(({ batch }) => batch));
      for (const { answer } of group) answer('unavailable');
      return;
    }
    const { outcomes, changes } = log.commit(group.map(({ batch }) => batch));
    const tellAll = () => {
      this.offer(changes);
      this.#parts.publish(this, changes);
    };
    const isToldFirst = clock.dice.chance(2);
    if (isToldFirst) tellAll();
    for (const [index, outcome] of outcomes.entries()) group[index]?.answer(outcome);
    if (!isToldFirst) tellAll();
  }
}
