/** Tables that a script makes itself, and columns (`table.column`) that it adds for which the version before says nothing. */
export function freshOf(statements: readonly string[]): ReadonlySet<string> {
  return new Set(
    statements.flatMap((statement) => {
      const made = /^CREATE TABLE (?:IF NOT EXISTS )?([\w".]+)/i.exec(statement)?.[1];
      if (made !== undefined) return [bareName(made)];
      const [table, actions] = alterationOf(statement);
      return actions.flatMap((action) => {
        const column = addedColumn.exec(action)?.[1];
        return column === undefined || / DEFAULT /i.test(action)
          ? []
          : [`${table}.${bareName(column)}`];
      });
    }),
  );
}

const addedColumn =
  /^ADD (?:COLUMN )?(?:IF NOT EXISTS )?(?!CONSTRAINT|UNIQUE|PRIMARY|CHECK|FOREIGN|EXCLUDE)([\w"]+) /i;

/** The table that a statement alters, and what it does to it. */
export function alterationOf(statement: string): readonly [string | undefined, readonly string[]] {
  const found = /^ALTER TABLE (?:IF EXISTS )?(?:ONLY )?([\w".]+) (.+)$/i.exec(statement);
  if (!found) return [undefined, []];
  // Commas within brackets part columns and not actions.
  return [bareName(found[1] ?? ''), (found[2] ?? '').split(/, ?(?![^(]*\))/)];
}

/** A name as it is compared: without quotes and the schema, in small letters. */
export function bareName(name: string): string {
  return name
    .replaceAll('"', '')
    .replace(/^public\./, '')
    .toLowerCase();
}
