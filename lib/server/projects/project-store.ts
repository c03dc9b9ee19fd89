import 'server-only';
import { type Pool } from 'pg';
import { z } from 'zod';

import { type Project, projectSchema } from '@/lib/contracts/projects';

const rowSchema = z.object({ ...projectSchema.shape, createdAt: z.date(), updatedAt: z.date() });

/** The projects somebody is a member of, the last changed first; only the one named, when one is. */
export async function readProjects(
  pool: Pool,
  userId: string,
  projectId: string | null = null,
): Promise<readonly Project[]> {
  // Counted project by project: each count is a range of one index, not a scan of everybody's records.
  const { rows } = await pool.query(
    `SELECT p.id, p.name, p.description, p.version, m.role, p.created_at AS "createdAt",
       p.updated_at AS "updatedAt",
       json_build_object(
         'objects', (SELECT count(*) FROM object r WHERE r.project_id = p.id),
         'relationships', (SELECT count(*) FROM relationship r WHERE r.project_id = p.id),
         'ctas', (SELECT count(*) FROM cta r WHERE r.project_id = p.id),
         'attributes', (SELECT count(*) FROM attribute r WHERE r.project_id = p.id),
         'members', (SELECT count(*) FROM membership r WHERE r.project_id = p.id)
       ) AS counts
     FROM membership m JOIN project p ON p.id = m.project_id
     WHERE m.user_id = $1 AND ($2::uuid IS NULL OR p.id = $2)
     ORDER BY p.updated_at DESC, p.id`,
    [userId, projectId],
  );
  return z.array(rowSchema).parse(rows).map(toProject);
}

function toProject(row: z.infer<typeof rowSchema>): Project {
  return { ...row, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString() };
}
