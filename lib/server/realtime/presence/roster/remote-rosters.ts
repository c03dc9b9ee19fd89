import 'server-only';

const silentForMs = 15_000;

/** Which connections the rosters of other processes have spoken of, and when each was heard last. */
export class RemoteRosters {
  readonly #rosters = new Map<string, { heardMs: number; readonly connections: Set<string> }>();

  hear(from: string, now: number): void {
    const known = this.#rosters.get(from);
    if (known) known.heardMs = now;
    else this.#rosters.set(from, { heardMs: now, connections: new Set() });
  }

  add(from: string, connectionId: string): void {
    this.#rosters.get(from)?.connections.add(connectionId);
  }

  /** Whether it was that roster's to remove. */
  remove(from: string, connectionId: string): boolean {
    return this.#rosters.get(from)?.connections.delete(connectionId) ?? false;
  }

  connectionsOf(from: string): readonly string[] {
    return [...(this.#rosters.get(from)?.connections ?? [])];
  }

  /** The connections of a roster that is gone. */
  drop(from: string): readonly string[] {
    const connections = this.connectionsOf(from);
    this.#rosters.delete(from);
    return connections;
  }

  /** The connections of processes that said nothing for so long that they must have ended without a word. */
  dropSilent(now: number): readonly string[] {
    const silent = [...this.#rosters].filter(([, { heardMs }]) => now - heardMs >= silentForMs);
    return silent.flatMap(([from]) => this.drop(from));
  }

  clear(): void {
    this.#rosters.clear();
  }
}
