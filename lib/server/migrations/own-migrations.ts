import { readMigrations } from './migration-list';

// Written into the bundle when it is put together, so that a server knows its own whatever stands beside it.
declare const ORCA_MIGRATIONS: readonly string[] | undefined;

/** The names of the migrations that this build was made with, in their order. */
export function ownMigrations(): readonly string[] {
  if (typeof ORCA_MIGRATIONS !== 'undefined') return ORCA_MIGRATIONS;
  return readMigrations('prisma/migrations').map(({ name }) => name);
}
