import 'server-only';
import { createHash } from 'node:crypto';

import { DatabaseError, type QueryConfig } from 'pg';

/** Each takes memory of every connection, at the database, for as long as that lives. */
const namesMax = 60;

/** So often a text has to come, among so many other new ones, before it gets one of them. */
const usesMin = 4;
const textsMax = 500;

/** What Postgres says of a name that is taken already, and of one that it does not know. */
const misunderstood: ReadonlySet<string | undefined> = new Set(['42P05', '26000']);

/**
 * Lets the database keep its plan of statements that come again and again: planning one takes as long as carrying it out.
 * That takes connections of one's own. Behind a pooler that lends them statement by statement a name may be unknown or
 * taken; whoever meets one that the settings do not tell of gives names up, and nothing is lost but time.
 */
export class PreparedStatements {
  readonly #uses = new Map<string, number>();
  readonly #names = new Map<string, string>();
  #isOff: boolean;

  /** Where it `isOff`, nothing ever gets a name. */
  constructor(isOff = false) {
    this.#isOff = isOff;
  }

  /** The same query, by name if it comes often. */
  named({
    text,
    values,
  }: {
    readonly text: string;
    readonly values: readonly unknown[];
  }): QueryConfig {
    const name = this.#isOff ? undefined : (this.#names.get(text) ?? this.#nameNow(text));
    return { text, values: [...values], ...(name !== undefined && { name }) };
  }

  /** Whether a query failed for its name alone, and did nothing. It can be asked again, and will have none. */
  isMisunderstood(error: unknown): boolean {
    if (!(error instanceof DatabaseError) || !misunderstood.has(error.code)) return false;
    this.#isOff = true;
    return true;
  }

  #nameNow(text: string): string | undefined {
    if (this.#names.size >= namesMax) return undefined;
    const uses = (this.#uses.get(text) ?? 0) + 1;
    if (uses < usesMin) {
      if (this.#uses.size >= textsMax) this.#uses.clear();
      this.#uses.set(text, uses);
      return undefined;
    }
    this.#uses.delete(text);
    // From the text alone: two that share a connection without knowing mean the same by it.
    const name = `orca_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
    this.#names.set(text, name);
    return name;
  }
}
