import 'server-only';

const rememberMs = 1_000;

/** In which projects another process was just first to commit, so that it is likely to be so again. */
export class Rivals {
  readonly #metAtMs = new Map<string, number>();

  meet(projectId: string, nowMs: number): void {
    for (const [known, metAtMs] of this.#metAtMs) {
      if (nowMs - metAtMs > rememberMs) this.#metAtMs.delete(known);
    }
    this.#metAtMs.set(projectId, nowMs);
  }

  areLikely(projectId: string, nowMs: number): boolean {
    return nowMs - (this.#metAtMs.get(projectId) ?? -Infinity) <= rememberMs;
  }
}
