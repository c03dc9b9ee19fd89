import { contractionsOf, shortened } from './contractions-of';
import { bareName, freshOf } from './fresh-of';
import { type Migration } from './migration-list';
import { sqlStatements } from './sql-statements';

/** `expand`: the version before goes on working with the schema. `contract`: it may not. */
export type MigrationKind = 'expand' | 'contract';

const nameRule = /^\d{14}_(expand|contract)_[a-z0-9_]+$/;

/** What a migration's name says of it; those from before the rule, and badly named ones, say nothing. */
export function kindOfName(name: string): MigrationKind | undefined {
  const kind = nameRule.exec(name)?.[1];
  return kind === 'expand' || kind === 'contract' ? kind : undefined;
}

/**
 * What is wrong with a migration, one sentence each; empty where it keeps the rule. An `expand` one must leave the
 * version before working; any must not wait for locks for long, nor do what a transaction can't.
 */
export function breachesOf({ name, sql }: Migration): readonly string[] {
  const kind = kindOfName(name);
  if (kind === undefined) {
    return ['The name must be <time>_expand_<what> or <time>_contract_<what>.'];
  }
  return [...locking(sql), ...(kind === 'expand' ? contractionsOf(sql) : [])];
}

/** Whether a script takes locks on tables that were there before it, for which people's requests would queue up. */
export function locksWhatWasThere(sql: string): boolean {
  const statements = sqlStatements(sql);
  const fresh = freshOf(statements);
  return statements.some((statement) => {
    const locked = statement.matchAll(
      /(?:\bALTER TABLE (?:IF EXISTS )?(?:ONLY )?|\bDROP TABLE (?:IF EXISTS )?|\bREFERENCES |\bON (?!DELETE |UPDATE |CONFLICT )|^(?:TRUNCATE|LOCK) (?:TABLE )?(?:ONLY )?)([\w".]+)/gi,
    );
    return [...locked].some(([, table = '']) => !fresh.has(bareName(table)));
  });
}

function locking(sql: string): readonly string[] {
  const statements = sqlStatements(sql);
  const breaches = statements
    .filter((statement) => / CONCURRENTLY /i.test(statement))
    .map(
      (statement) =>
        `A migration is one transaction, in which nothing is CONCURRENTLY; docs/upgrades.md says what to do instead: ${shortened(statement)}`,
    );
  const bounded = /^SET LOCAL lock_timeout\b/i.test(statements[0] ?? '');
  if (bounded || !locksWhatWasThere(sql)) return breaches;
  return [...breaches, "It must begin with SET LOCAL lock_timeout = '5s': it locks tables in use."];
}
