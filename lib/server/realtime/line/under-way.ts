import 'server-only';

/** Counts what must be finished before the process may end. */
export class UnderWay {
  #count = 0;
  #onIdle: (() => void)[] = [];

  begin(): void {
    this.#count += 1;
  }

  end(): void {
    this.#count -= 1;
    if (this.#count > 0) return;
    for (const tell of this.#onIdle.splice(0)) tell();
  }

  /** Resolves when nothing is under way, or after so many milliseconds. */
  async idle(limitMs: number): Promise<void> {
    if (this.#count === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, limitMs);
      this.#onIdle.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
