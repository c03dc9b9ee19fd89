import { alterationOf, bareName, freshOf } from './fresh-of';
import { sqlStatements } from './sql-statements';

/** Why a script is no expansion: what in it the version before could not go on working with. */
export function contractionsOf(sql: string): readonly string[] {
  const statements = sqlStatements(sql);
  const fresh = freshOf(statements);
  return statements.flatMap((statement) => {
    const [table, actions] = alterationOf(statement);
    if (table !== undefined && fresh.has(table)) return [];
    const found =
      table === undefined
        ? statementFault(statement, fresh)
        : actions.flatMap((action) => actionFault(table, action, fresh) ?? []);
    return [found ?? []].flat().map((why) => `${why}: ${shortened(statement)}`);
  });
}

function statementFault(statement: string, fresh: ReadonlySet<string>): string | undefined {
  if (/^(DROP|TRUNCATE|DELETE) /i.test(statement)) return 'The version before may need it';
  if (/^ALTER TYPE .* RENAME /i.test(statement)) return 'The version before knows the old name';
  if (/^DO\b/i.test(statement)) return 'What a block does cannot be seen from here';
  const index =
    /^CREATE (UNIQUE )?INDEX (?:CONCURRENTLY )?(IF NOT EXISTS )?.*?\bON (?:ONLY )?([\w".]+)[^(]*\((.*)\)/i.exec(
      statement,
    );
  if (!index || fresh.has(bareName(index[3] ?? ''))) return undefined;
  const [, unique, ifMissing, table = '', columns = ''] = index;
  if (unique && !coversFresh(bareName(table), columns, fresh)) return doubles;
  return ifMissing ? undefined : unbuilt;
}

const doubles = 'What the version before writes may not be unique';
const unbuilt =
  'Building an index holds up writing: have it made CONCURRENTLY before, and say IF NOT EXISTS here';

function actionFault(
  table: string,
  action: string,
  fresh: ReadonlySet<string>,
): string | undefined {
  const fault = actionFaults.find(([pattern]) => pattern.test(action));
  if (fault) return fault[1];
  const link = /^ADD (?:CONSTRAINT [\w"]+ )?(UNIQUE|FOREIGN KEY)[^(]*\(([^)]*)\)/i.exec(action);
  if (!link || coversFresh(table, link[2] ?? '', fresh)) return undefined;
  return link[1]?.toUpperCase() === 'UNIQUE'
    ? doubles
    : 'What the version before writes may break it';
}

const actionFaults: readonly (readonly [RegExp, string])[] = [
  [/^DROP /i, 'The version before may need it'],
  [/^RENAME /i, 'The version before knows the old name'],
  [
    /^ALTER (COLUMN )?[\w"]+ (SET DATA )?TYPE /i,
    'It rewrites the table, and the version before knows the old type',
  ],
  [/^ALTER (COLUMN )?[\w"]+ SET NOT NULL/i, 'The version before may leave it empty'],
  [/^ALTER (COLUMN )?[\w"]+ DROP DEFAULT/i, 'The version before may leave it out'],
  [
    /^ADD (?!CONSTRAINT|UNIQUE|PRIMARY|CHECK|FOREIGN|EXCLUDE)(?!.* (?:DEFAULT|GENERATED) ).* NOT NULL/i,
    'The version before leaves it out: give it a default',
  ],
  [
    /^ADD (CONSTRAINT [\w"]+ )?(PRIMARY KEY|CHECK|EXCLUDE)/i,
    'What the version before writes may break it',
  ],
];

/** The version before leaves new columns empty, and what is empty is never twice there and points nowhere. */
function coversFresh(table: string, columns: string, fresh: ReadonlySet<string>): boolean {
  return columns.split(',').some((column) => fresh.has(`${table}.${bareName(column.trim())}`));
}

/** A statement as messages name it. */
export function shortened(statement: string): string {
  return statement.length > 100 ? `${statement.slice(0, 99)}…` : statement;
}
