/** What the migrations that a database has are to a build that was made with others. */
export type SchemaState =
  | { readonly kind: 'current' }
  /** Newer than the build, by migrations that leave the version before them working. */
  | { readonly kind: 'expanded'; readonly unknown: readonly string[] }
  /** Migrations of the build are not applied yet. */
  | { readonly kind: 'behind'; readonly missing: readonly string[] }
  /** Newer than the build, which it has left behind. */
  | { readonly kind: 'newer'; readonly unknown: readonly string[] };

const expands = /^\d+_expand_/;

/** Compares the names of migrations: those of the build with those of the database. */
export function checkSchema(own: readonly string[], applied: readonly string[]): SchemaState {
  const known = new Set(own);
  const unknown = applied.filter((name) => !known.has(name)).toSorted();
  if (unknown.some((name) => !expands.test(name))) return { kind: 'newer', unknown };
  const done = new Set(applied);
  const missing = own.filter((name) => !done.has(name));
  if (missing.length > 0) return { kind: 'behind', missing };
  return unknown.length > 0 ? { kind: 'expanded', unknown } : { kind: 'current' };
}

/** Why a build does not go with a database whose schema is newer; one line. */
export function newerSchemaText(unknown: readonly string[]): string {
  return `The database is newer than this build, which does not know ${unknown.join(', ')}: start the version that brought them, or restore a backup from before them.`;
}

/** What a build waits for before it takes requests; one line. */
export function missingMigrationsText(missing: readonly string[]): string {
  return `Migrations are not applied yet: ${missing.join(', ')}.`;
}
