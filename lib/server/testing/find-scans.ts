import { type PoolClient } from 'pg';
import { z } from 'zod';

import { type SentQuery } from './record-queries';

/** From so many rows on a table is big: reading all of them for one answer gets slower with every project. */
const bigFrom = 1_000;

type Node = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string | undefined;
  readonly 'Index Cond'?: string | undefined;
  readonly Plans?: readonly Node[] | undefined;
};

const nodeSchema: z.ZodType<Node> = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Index Cond': z.string().optional(),
  get Plans() {
    return z.array(nodeSchema).optional();
  },
});

const explainedSchema = z.tuple([
  z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: nodeSchema })]) }),
]);

/** The tables that are big, by what ANALYZE has counted. */
export async function bigTables(client: PoolClient): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples >= $1`,
    [bigFrom],
  );
  return new Set(rows.map(({ name }) => name));
}

/** Whether a statement has a plan at all, which what begins and ends transactions has not. */
export function isPlanned({ text }: SentQuery): boolean {
  return /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i.test(text);
}

/**
 * Where Postgres would read the whole of a big table to carry out a statement, as it is or, where it may come by name,
 * under a plan for any values: one complaint for each place, with the statement and its plan. Nothing is carried out.
 */
export async function findScans(
  client: PoolClient,
  query: SentQuery,
  big: ReadonlySet<string>,
): Promise<readonly string[]> {
  const once = await explain(client, query.text, query.values);
  const always = isNamed(query) ? await explainForAny(client, query) : [];
  return [...once, ...always].flatMap(({ plan, node }) =>
    isWholeScan(node, big)
      ? [`All of ${node['Relation Name']} is read by\n${query.text}\n${plan}`]
      : [],
  );
}

type Step = { readonly node: Node; readonly plan: string };

async function explain(
  client: PoolClient,
  text: string,
  values: readonly unknown[],
): Promise<readonly Step[]> {
  const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${text}`, [...values]);
  const [{ 'QUERY PLAN': plans }] = explainedSchema.parse(rows);
  const said = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, [...values]);
  const plan = said.rows.map((row) => row['QUERY PLAN']).join('\n');
  return nodesOf(plans[0].Plan).map((node) => ({ node, plan }));
}

/** Commits come by name, and Postgres keeps one plan for all of them. */
function isNamed({ text }: SentQuery): boolean {
  return /^\s*WITH moved\b/.test(text);
}

async function explainForAny(
  client: PoolClient,
  { text, values }: SentQuery,
): Promise<readonly Step[]> {
  await client.query('SET LOCAL plan_cache_mode = force_generic_plan');
  await client.query(`PREPARE for_any AS ${text}`);
  const steps = await explain(client, `EXECUTE for_any(${values.map(() => 'NULL').join()})`, []);
  await client.query('DEALLOCATE for_any');
  await client.query('SET LOCAL plan_cache_mode = auto');
  return steps;
}

function nodesOf(node: Node): readonly Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

/** An index that is gone through from end to end is no better than the table. */
function isWholeScan(node: Node, big: ReadonlySet<string>): boolean {
  if (!big.has(node['Relation Name'] ?? '')) return false;
  const type = node['Node Type'];
  return type === 'Seq Scan' || (/^Index (Only )?Scan$/.test(type) && !node['Index Cond']);
}
