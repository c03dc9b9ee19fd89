import 'server-only';
import { type Pool, type PoolClient } from 'pg';
import { z } from 'zod';

import { type Change, changeSchema } from '@/lib/contracts/operations';
import { documentOf, type OrcaDocument } from '@/lib/orca/model/document';
import { kinds } from '@/lib/orca/model/kind';
import { recordSchema } from '@/lib/orca/model/record';
import { type Operation } from '@/lib/orca/operations/operation';

import { answerWithin } from '../database/answer-within';
import { isOutage } from '../http/is-outage';
import { jsonLengthOf } from './json-length';
import { recordColumns, tableOf } from './record-tables';
import { type Seen } from './seen';

/** A project's model at one version. */
export type Snapshot = {
  readonly projectId: string;
  readonly version: number;
  /** Which change led to it, where one did: a database restored from a backup has others at the same versions. */
  readonly batchId?: string | undefined;
  readonly document: OrcaDocument;
  /** The length of its records as JSON: what it weighs. */
  readonly jsonLength: number;
};

/** A change with the operations that made it. */
export type LoggedChange = Change & { readonly operations: readonly Operation[] };

const storedDocumentSchema = z.object({
  version: z.int().min(0),
  batchId: z.uuid().nullable(),
  records: z.array(z.array(recordSchema)),
});

/** A large model on a slow disk takes its time. */
const snapshotMs = 15_000;

/**
 * Reads a whole model, or undefined where there is none that came of what was seen. One statement, so it sees one moment.
 */
export async function readSnapshot(
  pool: Pool,
  projectId: string,
  { version: versionMin, batchId: led }: Seen = { version: 0 },
  limitMs = snapshotMs,
): Promise<Snapshot | undefined> {
  const { rows } = await pool.query(
    answerWithin(limitMs, snapshotStatement, [projectId, versionMin, led ?? null]),
  );
  if (rows.length === 0) return undefined;
  const { version, batchId, records } = storedDocumentSchema.parse(rows[0]);
  const all = records.flat();
  return {
    projectId,
    version,
    batchId: batchId ?? undefined,
    document: documentOf(all),
    jsonLength: jsonLengthOf(all),
  };
}

/** A whole model as one row. Takes the project's id, the version that it has to have reached, and by which change. */
export const snapshotStatement = `
  SELECT version,
    (SELECT batch_id FROM change WHERE project_id = $1 AND change.version = project.version) AS "batchId",
    json_build_array(${kinds.map(recordsExpression).join(', ')}) AS records
  FROM project WHERE id = $1 AND version >= $2
    AND ($3::uuid IS NULL OR $3 = (SELECT batch_id FROM change WHERE project_id = $1 AND change.version = $2))`;

function recordsExpression(kind: (typeof kinds)[number]): string {
  const fields = (recordColumns.get(kind) ?? []).map(({ field, name }) => `${name} AS "${field}"`);
  return `(
    SELECT coalesce(json_agg(r), '[]')
    FROM (SELECT '${kind}' AS kind, ${fields.join(', ')} FROM ${tableOf(kind)} WHERE project_id = $1) r
  )`;
}

/** Further behind than this, reading everything anew is cheaper than following the change log. */
export const changesMax = 1_000;

/** The same by size, as stored: compressed, some 10 MB of JSON. */
const changesBytesMax = 2_000_000;

/** The same for whom the whole model lies ready. */
export const changesBytesBesideSnapshotMax = 128_000;

const changeRowsSchema = z.array(
  z.object({ ...changeSchema.shape, at: z.date(), diff: changeSchema.shape.diff.nullable() }),
);

/** Columns of changes after version $2, which come with no diff from where they are too much to be read. */
const changeColumns = (
  bytesMax: number,
) => `version, batch_id AS "batchId", actor_id AS "actorId", at,
  CASE WHEN sum(pg_column_size(diff)) FILTER (WHERE version > $2) OVER (ORDER BY version) <= ${bytesMax}
  THEN diff END AS diff`;

/** What followed a version: the changes in order, undefined where they are too many or too much to be followed. */
export type Sequel = {
  /** Which change had led to the version itself. */
  readonly batchId: string | undefined;
  readonly changes: readonly Change[] | undefined;
};

/** What followed a version, as it stands in the change log. */
export async function readSequel(
  pool: Pool,
  projectId: string,
  version: number,
  bytesMax = changesBytesMax,
): Promise<Sequel> {
  const { rows } = await pool.query(
    `SELECT ${changeColumns(bytesMax)} FROM change
     WHERE project_id = $1 AND version >= $2 AND version <= $2 + ${changesMax} + 1 ORDER BY version`,
    [projectId, version],
  );
  return sequelOf(changeRowsSchema.parse(rows), version);
}

/** The changes after a version, in order; undefined where they are too many or too much to be followed. */
export async function readChangesAfter(
  pool: Pool,
  projectId: string,
  version: number,
): Promise<readonly Change[] | undefined> {
  return (await readSequel(pool, projectId, version)).changes;
}

/** Whether what was known is what the change log knows at that version, too. */
export function isSameHistory(
  known: { readonly batchId?: string | undefined },
  { batchId }: Sequel,
): boolean {
  return known.batchId === undefined || known.batchId === batchId;
}

/**
 * What a commit has to know: the changes since what is known, undefined also where that has another history, and which of
 * these batches were committed when.
 */
export async function readNews(
  client: PoolClient,
  known: Pick<Snapshot, 'projectId' | 'version' | 'batchId'>,
  batchIds: readonly string[],
): Promise<{
  readonly changes: readonly Change[] | undefined;
  readonly repeated: ReadonlyMap<string, number>;
}> {
  const { rows } = await client.query(
    `SELECT ${changeColumns(changesBytesMax)} FROM change
     WHERE project_id = $1
       AND (version >= $2 AND version <= $2 + ${changesMax} + 1 OR batch_id = ANY($3::uuid[]))
     ORDER BY version`,
    [known.projectId, known.version, batchIds],
  );
  const news = changeRowsSchema.parse(rows);
  const asked = new Set(batchIds);
  const repeated = news.filter(({ batchId }) => asked.has(batchId));
  const sequel = sequelOf(news, known.version);
  return {
    changes: isSameHistory(known, sequel) ? sequel.changes : undefined,
    repeated: new Map(repeated.map(({ batchId, version }) => [batchId, version])),
  };
}

function sequelOf(rows: z.infer<typeof changeRowsSchema>, known: number): Sequel {
  const later = rows.filter(({ version }) => version > known);
  const changes = later.flatMap(({ diff, at, ...row }) =>
    diff ? [{ ...row, at: at.toISOString(), diff }] : [],
  );
  const isTooMuch = later.length > changesMax || changes.length < later.length;
  return {
    batchId: rows.find(({ version }) => version === known)?.batchId,
    changes: isTooMuch ? undefined : changes,
  };
}

const versionSchema = z.tuple([z.object({ version: z.int() })]);

/** A project's version, which nobody else can move until the transaction ends. Undefined where there is no project. */
export async function lockVersion(
  client: PoolClient,
  projectId: string,
): Promise<number | undefined> {
  const { rows } = await client.query('SELECT version FROM project WHERE id = $1 FOR UPDATE', [
    projectId,
  ]);
  return rows.length === 0 ? undefined : versionSchema.parse(rows)[0].version;
}

/** Commits when `work` answers true, else rolls back. */
export async function inTransaction(
  pool: Pool,
  work: (client: PoolClient) => Promise<boolean>,
): Promise<boolean> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('BEGIN');
    const isGood = await work(client);
    await client.query(isGood ? 'COMMIT' : 'ROLLBACK');
    return isGood;
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    // A connection that can't even roll back is broken; the first error says why. Where it said nothing it never will.
    if (!isOutage(failure)) await client.query('ROLLBACK').catch(() => undefined);
    throw failure;
  } finally {
    // A connection that failed is closed rather than lent again with a transaction perhaps still open.
    client.release(failure);
  }
}
