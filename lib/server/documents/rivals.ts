import 'server-only';

const rememberMs = 1_000;

/** How much the last commit counts against all before it. */
const weight = 0.2;

type Share = { readonly met: number; readonly atMs: number };

/**
 * In which projects another process is so often first to commit that hoping costs more than waiting for one's turn: a
 * commit that hoped in vain takes half as long again, and one that waits takes twice as long as one whose hope came true.
 */
export class Rivals {
  /** Of a project's last commits, the share before which another process had committed what was not known here. */
  readonly #shares = new Map<string, Share>();

  /** To be told of each commit whether another process was found to have been first. */
  note(projectId: string, isMet: boolean, nowMs: number): void {
    const before = this.#shareOf(projectId, nowMs);
    if (!isMet && before === 0) return;
    for (const [known, { atMs }] of this.#shares) {
      if (nowMs - atMs > rememberMs) this.#shares.delete(known);
    }
    const met = before + weight * (Number(isMet) - before);
    this.#shares.set(projectId, { met, atMs: nowMs });
  }

  areLikely(projectId: string, nowMs: number): boolean {
    return this.#shareOf(projectId, nowMs) > 0.5;
  }

  #shareOf(projectId: string, nowMs: number): number {
    const share = this.#shares.get(projectId);
    return share && nowMs - share.atMs <= rememberMs ? share.met : 0;
  }
}
