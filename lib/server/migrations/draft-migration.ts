import { contractionsOf } from './contractions-of';
import { locksWhatWasThere } from './migration-rule';

export type MigrationDraft = {
  /** Without the time: `expand_phase_dates`. */
  readonly name: string;
  readonly sql: string;
  /** Why it is no expansion; empty for one. */
  readonly contractions: readonly string[];
};

/**
 * Makes a migration of SQL as Prisma writes it: named for what it does to the version before, indexes that may have been
 * built beforehand, and a limit to waiting for locks. `what` is in snake_case.
 */
export function draftMigration(what: string, written: string): MigrationDraft {
  const sql = written.replaceAll(
    /^(CREATE (?:UNIQUE )?INDEX) (?!IF NOT EXISTS)/gm,
    (line, start: string) => (locksWhatWasThere(written) ? `${start} IF NOT EXISTS ` : line),
  );
  const contractions = contractionsOf(sql);
  return {
    name: `${contractions.length === 0 ? 'expand' : 'contract'}_${what}`,
    sql: locksWhatWasThere(sql) ? `SET LOCAL lock_timeout = '5s';\n\n${sql}` : sql,
    contractions,
  };
}
