import 'server-only';
import { type DocumentReply } from '@/lib/contracts/document';
import { type Change, type ChangesReply, type CommitReply } from '@/lib/contracts/operations';
import { can, type AccessRole } from '@/lib/contracts/permissions';
import { type Problem } from '@/lib/contracts/problem';
import { err, ok, type Result } from '@/lib/shared/result';

import { type Batch } from '../../../documents/plan-commit';
import { problemOf } from '../../../http/problem-of';
import { SimulatedConnection, type SimulatedTabEnd } from './simulated-connection';
import { SimulatedLog } from './simulated-log';
import { SimulatedNetwork, type SimulatedClock } from './simulated-network';
import { SimulatedProcess } from './simulated-process';

const pollEveryMs = 500;

/** Some processes over one change log, and a network that loses, doubles, delays and reorders what they publish. */
export class SimulatedServers {
  readonly log = new SimulatedLog();
  readonly roles = new Map<string, AccessRole>();
  readonly #network: SimulatedNetwork;
  readonly #processes: readonly SimulatedProcess[];

  constructor(clock: SimulatedClock, processes: number) {
    const network = new SimulatedNetwork(clock);
    const publish = (from: SimulatedProcess, changes: readonly Change[]) =>
      this.#publish(from, changes);
    const { log } = this;
    this.#network = network;
    this.#processes = Array.from(
      { length: processes },
      () => new SimulatedProcess({ log, network, publish }),
    );
    this.#poll();
  }

  /** Nothing more goes wrong from now on. */
  calmDown(): void {
    this.#network.isCalm = true;
  }

  roleOf(userId: string): AccessRole {
    return this.roles.get(userId) ?? 'contributor';
  }

  connect(tab: SimulatedTabEnd): SimulatedConnection {
    const parts = { log: this.log, network: this.#network, process: this.#anyProcess() };
    return new SimulatedConnection({ ...parts, roleOf: (userId) => this.roleOf(userId) }, tab);
  }

  killProcess(): void {
    this.#anyProcess().kill();
  }

  documentReply(): DocumentReply {
    return this.log.documentReply();
  }

  /** `GET …/changes`: now and then there are too many to be told. */
  changesReply(since: number, userId: string): ChangesReply {
    const { changes } = this.log;
    const version = changes.length;
    const caller = { role: this.roleOf(userId), members: {} };
    if (this.#network.clock.dice.chance(8))
      return { version, tooFar: true, changes: [], ...caller };
    return { version, tooFar: false, changes: changes.slice(since), ...caller };
  }

  /** `POST …/operations`: it may be lost on the way there and on the way back. */
  post(
    batch: Batch,
    since: number,
    answer: (reply: Result<CommitReply, Problem> | 'lost') => void,
  ) {
    const respond = (reply: Result<CommitReply, Problem> | 'lost') => {
      const isLost = this.#network.loses();
      this.#network.travel(0, () => answer(isLost ? 'lost' : reply));
    };
    this.#network.travel(0, () => {
      if (this.#network.loses()) respond('lost');
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

  #anyProcess(): SimulatedProcess {
    const process = this.#network.clock.dice.pick(this.#processes);
    if (!process) throw new Error('There is no process');
    return process;
  }

  /** What processes tell each other may come late, twice or never. */
  #publish(from: SimulatedProcess, changes: readonly Change[]): void {
    const { clock, isCalm } = this.#network;
    const { dice, after } = clock;
    for (const process of this.#processes) {
      if (process === from) continue;
      const copies = isCalm ? 1 : (dice.pick([0, 1, 1, 1, 1, 2]) ?? 1);
      for (let copy = 0; copy < copies; copy += 1) {
        after(dice.throw(isCalm ? 20 : 400), () => process.offer(changes));
      }
    }
  }

  #poll(): void {
    this.#network.clock.after(pollEveryMs, () => {
      for (const process of this.#processes) process.poll();
      this.#poll();
    });
  }
}
