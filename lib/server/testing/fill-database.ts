import { type Pool } from 'pg';

import { kinds } from '@/lib/orca/model/kind';

import { tableOf } from '../documents/record-tables';

/**
 * Puts others' work around the seeded projects, so that the planner sees what it would see after a year: 20,000 more
 * projects of 10,000 people, 200 of which have the records of the `small` project and 40 a tenth of those of the `large`
 * one, and change logs of some thousand changes that change nothing.
 */
export async function fillDatabase(
  pool: Pool,
  { small, large }: { readonly small: string; readonly large: string },
): Promise<void> {
  await pool.query(people);
  await pool.query(projects);
  await pool.query(memberships);
  await pool.query(links);
  for (const kind of kinds) {
    await pool.query(copies(tableOf(kind), 200), [small, 1]);
    await pool.query(copies(tableOf(kind), 40), [large, 10]);
  }
  await pool.query(changes, [large, 3_000]);
  await pool.query(`UPDATE project SET version = version + $2 WHERE id = $1`, [large, 3_000]);
  await pool.query(othersChanges);
  await pool.query('ANALYZE');
}

const people = `INSERT INTO user_account (id, name, email)
  SELECT gen_random_uuid(), 'Person ' || n, 'person-' || n || '@example.org'
  FROM generate_series(1, 10000) n`;

const projects = `INSERT INTO project (id, name, version)
  SELECT gen_random_uuid(), 'Further project ' || n, 20 FROM generate_series(1, 20000) n`;

/** Five in each, and each person in a few. */
const memberships = `INSERT INTO membership (project_id, user_id, role)
  SELECT p.id, u.id, CASE WHEN (p.n + u.n) % 5 = 0 THEN 'facilitator' ELSE 'viewer' END::member_role
  FROM (SELECT id, row_number() OVER () AS n FROM project WHERE name LIKE 'Further%') p
  JOIN (SELECT id, row_number() OVER () AS n FROM user_account WHERE name LIKE 'Person%') u
    ON u.n % 2000 = p.n % 2000`;

const links = `INSERT INTO share_link (id, project_id, role, token_hash, created_by)
  SELECT gen_random_uuid(), p.id, r.role, md5(p.id::text || r.role), gen_random_uuid()
  FROM project p, (VALUES ('viewer'::member_role), ('commenter')) r (role)
  WHERE p.name LIKE 'Further%'`;

const copies = (table: string, count: number) => `INSERT INTO ${table}
  SELECT c.* FROM ${table} r
  CROSS JOIN (SELECT id FROM project WHERE name LIKE 'Further%' ORDER BY name DESC LIMIT ${count}) p
  CROSS JOIN LATERAL jsonb_populate_record(r, jsonb_build_object('project_id', p.id)) c
  WHERE r.project_id = $1::uuid AND abs(hashtext(r.id::text || p.id::text)) % $2::int = 0
  ON CONFLICT DO NOTHING`;

const changes = `INSERT INTO change (project_id, version, batch_id, actor_id, at, operations, diff)
  SELECT id, version + n, gen_random_uuid(), gen_random_uuid(), now(), '[]', '[]'
  FROM project, generate_series(1, $2::int) n WHERE id = $1::uuid`;

const othersChanges = `INSERT INTO change (project_id, version, batch_id, actor_id, at, operations, diff)
  SELECT id, n, gen_random_uuid(), gen_random_uuid(), now(), '[]', '[]'
  FROM project, generate_series(1, 20) n WHERE name LIKE 'Further project 1%9'`;
