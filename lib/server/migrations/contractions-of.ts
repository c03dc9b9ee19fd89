import { alterationOf, bareName, freshOf } from './fresh-of';
import { sqlStatements } from './sql-statements';

/**
 * Why a script is no expansion: everything in it of which it is not known that the version before goes on working with
 * it. What a script makes itself it may also fill and change.
 */
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

const harmless =
  /^(SET LOCAL (lock|statement)_timeout\b|COMMENT ON |CREATE (TABLE(?!.* (PARTITION OF|INHERITS)\b)|TYPE|SEQUENCE|VIEW|SCHEMA|EXTENSION) )/i;
const changesRows = /^(?:INSERT INTO|UPDATE(?: ONLY)?|DELETE FROM(?: ONLY)?) ([\w".]+)/i;
const makesIndex =
  /^CREATE (UNIQUE )?INDEX (?:CONCURRENTLY )?(IF NOT EXISTS )?.*?\bON (?:ONLY )?([\w".]+)[^(]*\((.*)\)/i;

const unknown = 'It is not known to leave the version before working';
const doubles = 'What the version before writes may not be unique';
const breaks = 'What the version before writes may break it';
const unbuilt =
  'Building an index holds up writing: have it made CONCURRENTLY before, and say IF NOT EXISTS here';

const statementFaults: readonly (readonly [RegExp, string])[] = [
  [/^(DROP|TRUNCATE|DELETE|REVOKE) /i, 'The version before may need it'],
  [/^ALTER TYPE .* RENAME /i, 'The version before knows the old name'],
  [
    /^ALTER TYPE .* ADD VALUE /i,
    'The version before refuses all that has a value it does not know',
  ],
  [/^DO\b/i, 'What a block does cannot be seen from here'],
  [
    /^(INSERT|UPDATE) /i,
    'It holds up writing, and the version before does not hear of it: let the next version fill it in',
  ],
];

function statementFault(statement: string, fresh: ReadonlySet<string>): string | undefined {
  const changed = changesRows.exec(statement)?.[1];
  if (harmless.test(statement) || (changed !== undefined && fresh.has(bareName(changed))))
    return undefined;
  const index = makesIndex.exec(statement);
  if (!index) return whyOf(statementFaults, statement);
  const [, unique, ifMissing, table = '', columns = ''] = index;
  if (fresh.has(bareName(table))) return undefined;
  if (unique && !coversFresh(bareName(table), columns, fresh)) return doubles;
  return ifMissing ? undefined : unbuilt;
}

function actionFault(
  table: string,
  action: string,
  fresh: ReadonlySet<string>,
): string | undefined {
  if (harmlessAction.test(action)) return undefined;
  const link = /^ADD (?:CONSTRAINT [\w"]+ )?(UNIQUE|FOREIGN KEY)[^(]*\(([^)]*)\)/i.exec(action);
  if (link && coversFresh(table, link[2] ?? '', fresh)) return undefined;
  if (link) return link[1]?.toUpperCase() === 'UNIQUE' ? doubles : breaks;
  if (!isNewColumn.test(action)) return whyOf(actionFaults, action);
  return newColumnFaults.find(([pattern]) => pattern.test(action))?.[1];
}

function whyOf(faults: readonly (readonly [RegExp, string])[], text: string): string {
  return faults.find(([pattern]) => pattern.test(text))?.[1] ?? unknown;
}

const harmlessAction = /^ALTER (COLUMN )?[\w"]+ (SET DEFAULT |DROP NOT NULL$)/i;
const isNewColumn = /^ADD (?!CONSTRAINT|UNIQUE|PRIMARY|CHECK|FOREIGN|EXCLUDE|GENERATED)/i;

const newColumnFaults: readonly (readonly [RegExp, string])[] = [
  [
    / (GENERATED |(small|big)?serial[248]?\b)|\bPRIMARY KEY\b/i,
    'It rewrites the table, while nobody can read it',
  ],
  [
    / DEFAULT (?!(''|-?[\d.]+|true|false|null|current_(date|timestamp)(\(\d\))?|now\(\)|ARRAY\[\])(::[\w". [\]]+)?( NOT NULL| NULL| REFERENCES .*| CHECK .*)*$)/i,
    'Only a constant default is given without rewriting the table',
  ],
  [/^(?!.* DEFAULT ).* NOT NULL/i, 'The version before leaves it out: give it a default'],
];

const actionFaults: readonly (readonly [RegExp, string])[] = [
  [/^(DROP|DISABLE) /i, 'The version before may need it'],
  [/^(RENAME|SET SCHEMA) /i, 'The version before knows the old name'],
  [
    /^ALTER (COLUMN )?[\w"]+ (SET DATA )?TYPE /i,
    'It rewrites the table, and the version before knows the old type',
  ],
  [/^ALTER (COLUMN )?[\w"]+ SET NOT NULL/i, 'The version before may leave it empty'],
  [/^ALTER (COLUMN )?[\w"]+ DROP DEFAULT/i, 'The version before may leave it out'],
  [/^ADD (CONSTRAINT [\w"]+ )?(PRIMARY KEY|CHECK|EXCLUDE)/i, breaks],
];

/** The version before leaves new columns empty, and what is empty is never twice there and points nowhere. */
function coversFresh(table: string, columns: string, fresh: ReadonlySet<string>): boolean {
  return columns.split(',').some((column) => fresh.has(`${table}.${bareName(column.trim())}`));
}

/** A statement as messages name it. */
export function shortened(statement: string): string {
  return statement.length > 100 ? `${statement.slice(0, 99)}…` : statement;
}
