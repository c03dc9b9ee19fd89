type Listener = () => void;

/** Listeners by what they care for, so that a change of one cell wakes only what shows that cell. */
export class Topics {
  readonly #listeners = new Map<string, Set<Listener>>();

  listen(topic: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(topic) === listeners)
        this.#listeners.delete(topic);
    };
  }

  tell(topic: string): void {
    this.#listeners.get(topic)?.forEach((listener) => listener());
  }
}
