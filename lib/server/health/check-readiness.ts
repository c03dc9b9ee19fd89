import 'server-only';
import { unreachable } from '@/lib/shared/assert';
import { type Result } from '@/lib/shared/result';

import { inTime } from '../in-time';
import { logger } from '../logging/logger';
import {
  missingMigrationsText,
  newerSchemaText,
  type SchemaState,
} from '../migrations/check-schema';
import { connectRedis } from '../redis/connect-redis';
import { outageReason } from '../redis/outage-reason';
import { checkDatabase } from './check-database';

const withinMs = 1_000;

/** Parts that were not asked, because something they stand on did not answer, are `unknown`. */
export type PartState = 'ok' | 'failed' | 'unknown';

export type Readiness = {
  readonly database: PartState;
  readonly redis: PartState;
  readonly migrations: PartState;
  /** Why parts failed, in sentences for whoever runs the server. */
  readonly reasons: readonly string[];
};

// Probes ask every few seconds, and nothing new is no news.
let said = '';
let underWay: Promise<Readiness> | undefined;

/** Asks the backing services whether they answer, for a second at most. Whoever asks meanwhile gets the same answer. */
export async function checkReadiness(): Promise<Readiness> {
  underWay ??= check().finally(() => {
    underWay = undefined;
  });
  return underWay;
}

async function check(): Promise<Readiness> {
  const [database, redisProblem] = await Promise.all([checkDatabase(withinMs), problemOfRedis()]);
  const databaseProblem = database.ok ? undefined : database.error;
  const schemaProblem = database.ok ? problemOfSchema(database.value) : undefined;
  const reasons = [databaseProblem, redisProblem, schemaProblem].filter(
    (text) => text !== undefined,
  );
  if (reasons.join() !== said)
    logger().warn({ reasons }, reasons.length > 0 ? 'not ready' : 'ready');
  said = reasons.join();
  return {
    database: stateOf(databaseProblem),
    redis: stateOf(redisProblem),
    migrations: stateOfSchema(database, schemaProblem),
    reasons,
  };
}

function stateOf(problem: string | undefined): PartState {
  return problem === undefined ? 'ok' : 'failed';
}

function stateOfSchema(database: Result<SchemaState, string>, problem: string | undefined) {
  return database.ok ? stateOf(problem) : 'unknown';
}

function problemOfSchema(state: SchemaState): string | undefined {
  switch (state.kind) {
    case 'current':
    case 'expanded':
      return undefined;
    case 'behind':
      return missingMigrationsText(state.missing);
    case 'newer':
      return newerSchemaText(state.unknown);
    default:
      return unreachable(state);
  }
}

async function problemOfRedis(): Promise<string | undefined> {
  try {
    await inTime(connectRedis().ping(), withinMs);
    return undefined;
  } catch (error) {
    return `Redis does not answer: ${outageReason(error)}.`;
  }
}
