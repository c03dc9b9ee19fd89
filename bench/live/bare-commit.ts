import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { type Pool } from 'pg';

const everyMs = 5;

const statement = `
  WITH moved AS (UPDATE project SET version = version + 1 WHERE id = $1 RETURNING id, version)
  INSERT INTO change (project_id, version, batch_id, actor_id, at, operations, diff)
  SELECT id, version, $2::uuid, id, now(), '[]', '[]' FROM moved`;

/**
 * The least that an edit can wait for before it is durable: one prepared statement that writes two rows, and the disk.
 * One at a time for some seconds, on a connection that does nothing else; how long each took, in milliseconds.
 */
export async function bareCommits(pool: Pool, seconds: number): Promise<readonly number[]> {
  const projectId = randomUUID();
  await pool.query('INSERT INTO project (id, name) VALUES ($1, $2)', [projectId, 'Bare']);
  const client = await pool.connect();
  const took: number[] = [];
  try {
    const endMs = performance.now() + seconds * 1_000;
    while (performance.now() < endMs) {
      const startMs = performance.now();
      const values = [projectId, randomUUID()];
      await client.query({ name: 'bare_commit', text: statement, values });
      took.push(performance.now() - startMs);
      await sleep(everyMs);
    }
  } finally {
    client.release();
  }
  return took;
}
