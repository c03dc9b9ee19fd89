import 'server-only';
import { type QueryConfig } from 'pg';

/** A query that is given up sooner than others of its pool, because its answer is of no use any more when it is late. */
export function answerWithin(
  limitMs: number,
  text: string,
  values: unknown[],
): QueryConfig & { readonly query_timeout: number } {
  return { text, values, query_timeout: limitMs };
}
