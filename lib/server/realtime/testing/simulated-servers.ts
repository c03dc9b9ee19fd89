import 'server-only';
import { type DocumentReply } from '@/lib/contracts/document';
import {
  changeSchema,
  type Change,
  type ChangesReply,
  type CommitReply,
} from '@/lib/contracts/operations';
import { can, type AccessRole } from '@/lib/contracts/permissions';
import { type Problem } from '@/lib/contracts/problem';
import { type ClientMessage, type ServerMessage } from '@/lib/contracts/realtime';
import { allRecords, emptyDocument } from '@/lib/orca/model/document';
import { type Dice } from '@/lib/orca/testing/dice';
import { err, ok, type Result } from '@/lib/shared/result';

import { type Snapshot } from '../../documents/document-store';
import { planCommit, type Batch, type Committed } from '../../documents/plan-commit';
import { type Failure } from '../../failure';
import { problemOf } from '../../http/problem-of';
import { Delivery } from '../room/delivery';

const projectId = '01900000-0000-7000-8000-0000000000aa';
const connectionId = '01900000-0000-7000-8000-0000000000cc';
const at = '2026-11-22T12:00:00.000Z';
const pollEveryMs = 500;

type Clock = {
  readonly after: (ms: number, run: () => void) => () => void;
  readonly dice: Dice;
};

/** The browser's end of a connection. */
export type SimulatedTabEnd = {
  readonly userId: string;
  readonly onMessage: (message: ServerMessage) => void;
  readonly onDocument: (reply: DocumentReply) => void;
  readonly onClose: () => void;
};

type Answer = Result<Committed, Failure> | 'unavailable';

type Waiting = {
  readonly batch: Batch;
  readonly from: Connection | undefined;
  readonly answer: (answer: Answer) => void;
};

/** The change log: one for all processes, and the one truth. */
class Log {
  readonly changes: Change[] = [];
  latest: Snapshot = { projectId, version: 0, document: emptyDocument, jsonLength: 2 };
  /** The batches that were acknowledged without a change, because they changed nothing. */
  readonly idle = new Set<string>();
  readonly #versions = new Map<string, number>();

  commit(batches: readonly Batch[]) {
    const plan = planCommit(this.latest, batches, this.#versions, at);
    const changes = plan.changes.map(asRead);
    this.latest = plan.after;
    for (const change of changes) {
      this.changes.push(change);
      this.#versions.set(change.batchId, change.version);
    }
    for (const [index, { batchId }] of batches.entries()) {
      if (plan.outcomes[index]?.ok && !this.#versions.has(batchId)) this.idle.add(batchId);
    }
    return { outcomes: plan.outcomes, changes };
  }
}

/** As it is after its way over the wire: equal, and not the same. */
function asRead(change: Change): Change {
  return changeSchema.parse(JSON.parse(JSON.stringify(change)));
}

/** One server process with the connections it holds. */
class ServerProcess {
  readonly connections = new Set<Connection>();
  readonly #servers: SimulatedServers;
  #delivery: Delivery;
  #queue: Waiting[] = [];
  #isCommitting = false;

  constructor(servers: SimulatedServers) {
    this.#servers = servers;
    this.#delivery = new Delivery(servers.log.changes.length);
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
    const { log } = this.#servers;
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
    this.#delivery = new Delivery(this.#servers.log.changes.length);
  }

  #commitNext(): void {
    const { after, dice } = this.#servers.clock;
    after(dice.throw(150), () => {
      const group = this.#queue.filter(({ from }) => !from || from.isOpen);
      this.#queue = [];
      if (group.length > 0) this.#carryOut(group);
      this.#isCommitting = this.#queue.length > 0;
      if (this.#isCommitting) this.#commitNext();
    });
  }

  #carryOut(group: readonly Waiting[]): void {
    const { log, clock, isCalm } = this.#servers;
    if (!isCalm && clock.dice.chance(40)) {
      // The database broke, and nobody knows whether before or after it had committed.
      if (clock.dice.chance(2)) log.commit(group.map(({ batch }) => batch));
      for (const { answer } of group) answer('unavailable');
      return;
    }
    const { outcomes, changes } = log.commit(group.map(({ batch }) => batch));
    const tellAll = () => {
      this.offer(changes);
      this.#servers.publish(this, changes);
    };
    const isToldFirst = clock.dice.chance(2);
    if (isToldFirst) tellAll();
    for (const [index, outcome] of outcomes.entries()) group[index]?.answer(outcome);
    if (!isToldFirst) tellAll();
  }
}

/** One tab's connection with the network that lies in between: first in, first out, in each direction. */
export class Connection {
  isWelcomed = false;
  /** The server's end. */
  isOpen = true;
  readonly #servers: SimulatedServers;
  readonly #process: ServerProcess;
  readonly #tab: SimulatedTabEnd;
  #role: AccessRole;
  #isTabThere = true;
  #downMs = 0;
  #upMs = 0;

  constructor(servers: SimulatedServers, process: ServerProcess, tab: SimulatedTabEnd) {
    this.#servers = servers;
    this.#process = process;
    this.#tab = tab;
    this.#role = servers.roleOf(tab.userId);
    process.connections.add(this);
  }

  /** The tab says something. */
  receive(message: ClientMessage): void {
    this.#upMs = this.#servers.travel(this.#upMs, () => {
      if (!this.isOpen) return;
      if (message.type === 'hello') this.#welcome(message.version);
      if (message.type === 'commit') this.#commit(message.batchId, message.operations);
    });
  }

  /** The tab is not there any more; the server learns of it later, and goes on with what was on the way. */
  leave(): void {
    this.#isTabThere = false;
    this.#servers.clock.after(this.#servers.clock.dice.throw(400), () => this.#end());
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
    const role = this.#servers.roleOf(this.#tab.userId);
    if (role === this.#role) return;
    this.#role = role;
    if (this.isWelcomed) this.send({ type: 'role', role });
  }

  #welcome(since: number | null): void {
    const { log, clock } = this.#servers;
    const level = this.#process.after;
    // A server that is far behind the tab, or far ahead of it, sends the whole document.
    const isFar = since === null || clock.dice.chance(10);
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
    const reply = this.#servers.documentReply();
    this.#down(() => this.#tab.onDocument(reply));
  }

  #commit(batchId: string, operations: Batch['operations']): void {
    if (!can(this.#role, 'document.edit')) {
      this.send({ type: 'refused', batchId, problem: problemOf({ code: 'forbidden' }) });
      return;
    }
    const batch = { batchId, operations, actorId: this.#tab.userId };
    this.#process.commit({
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
    this.#downMs = this.#servers.travel(this.#downMs, () => {
      if (this.#isTabThere) deliver();
    });
  }

  #end(): void {
    this.isOpen = false;
    this.#process.connections.delete(this);
  }
}

/** Some processes over one change log, and a network that loses, doubles, delays and reorders what they publish. */
export class SimulatedServers {
  readonly clock: Clock & { readonly nowMs: () => number };
  readonly log = new Log();
  readonly roles = new Map<string, AccessRole>();
  /** Nothing more goes wrong from now on. */
  isCalm = false;
  readonly #processes: readonly ServerProcess[];

  constructor(clock: Clock & { readonly nowMs: () => number }, processes: number) {
    this.clock = clock;
    this.#processes = Array.from({ length: processes }, () => new ServerProcess(this));
    this.#poll();
  }

  roleOf(userId: string): AccessRole {
    return this.roles.get(userId) ?? 'contributor';
  }

  connect(tab: SimulatedTabEnd): Connection {
    return new Connection(this, this.#anyProcess(), tab);
  }

  killProcess(): void {
    this.#anyProcess().kill();
  }

  documentReply(): DocumentReply {
    const { version, document } = this.log.latest;
    return { projectId, version, records: [...allRecords(document)] };
  }

  /** `GET …/changes`: now and then there are too many to be told. */
  changesReply(since: number, userId: string): ChangesReply {
    const { changes } = this.log;
    const version = changes.length;
    const caller = { role: this.roleOf(userId), members: {} };
    if (this.clock.dice.chance(8)) return { version, tooFar: true, changes: [], ...caller };
    return { version, tooFar: false, changes: changes.slice(since), ...caller };
  }

  /** `POST …/operations`: it may be lost on the way there and on the way back. */
  post(
    batch: Batch,
    since: number,
    answer: (reply: Result<CommitReply, Problem> | 'lost') => void,
  ) {
    const respond = (reply: Result<CommitReply, Problem> | 'lost') => {
      const isLost = !this.isCalm && this.clock.dice.chance(8);
      this.travel(0, () => answer(isLost ? 'lost' : reply));
    };
    this.travel(0, () => {
      if (!this.isCalm && this.clock.dice.chance(8)) respond('lost');
      else if (!can(this.roleOf(batch.actorId), 'document.edit'))
        respond(err(problemOf({ code: 'forbidden' })));
      else
        this.#anyProcess().commit({
          batch,
          from: undefined,
          answer: (outcome) => {
            if (outcome === 'unavailable') respond(err(problemOf({ code: 'unavailable' })));
            else if (!outcome.ok) respond(err(problemOf(outcome.error)));
            else {
              const { version } = outcome.value;
              respond(ok({ version, changes: this.log.changes.slice(since) }));
            }
          },
        });
    });
  }

  publish(from: ServerProcess, changes: readonly Change[]): void {
    const { dice, after } = this.clock;
    for (const process of this.#processes) {
      if (process === from) continue;
      const copies = this.isCalm ? 1 : (dice.pick([0, 1, 1, 1, 1, 2]) ?? 1);
      for (let copy = 0; copy < copies; copy += 1) {
        after(dice.throw(this.isCalm ? 20 : 400), () => process.offer(changes));
      }
    }
  }

  /** Lets something arrive after a while, and not before what was sent earlier. Answers when it arrives. */
  travel(notBeforeMs: number, arrive: () => void): number {
    const { dice, nowMs, after } = this.clock;
    const arrivesMs = Math.max(notBeforeMs, nowMs() + dice.throw(dice.chance(8) ? 800 : 80));
    after(arrivesMs - nowMs(), arrive);
    return arrivesMs;
  }

  #anyProcess(): ServerProcess {
    const process = this.clock.dice.pick(this.#processes);
    if (!process) throw new Error('There is no process');
    return process;
  }

  #poll(): void {
    this.clock.after(pollEveryMs, () => {
      for (const process of this.#processes) process.poll();
      this.#poll();
    });
  }
}
