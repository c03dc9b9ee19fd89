import 'server-only';
import { type Pool } from 'pg';
import { z } from 'zod';

import { type Project, projectSchema } from '@/lib/contracts/projects';

const rowSchema = z.object({ ...projectSchema.shape, createdAt: z.date(), updatedAt: z.date() });

/**
 * The projects somebody has access to, the last changed first; only the one named, when one is. `userId` is a member's id,
 * or that of the viewer link a guest looks through.
 */
export async function readProjects(
  pool: Pool,
  userId: string,
  projectId: string | null = null,
): Promise<readonly Project[]> {
  // Counted project by project: each count is a range of one index, not a scan of everybody's records.
  const { rows } = await pool.query(
    `SELECT p.id, p.name, p.description, p.version, a.role, p.created_at AS "createdAt",
       p.updated_at AS "updatedAt",
       json_build_object(
         'objects', (SELECT count(*) FROM object r WHERE r.project_id = p.id),
         'relationships', (SELECT count(*) FROM relationship r WHERE r.project_id = p.id),
         'ctas', (SELECT count(*) FROM cta r WHERE r.project_id = p.id),
         'attributes', (SELECT count(*) FROM attribute r WHERE r.project_id = p.id),
         'members', (SELECT count(*) FROM membership r WHERE r.project_id = p.id)
       ) AS counts
     FROM project p JOIN (
       SELECT project_id, role::text FROM membership WHERE user_id = $1
       UNION ALL
       SELECT project_id, 'guest' FROM share_link WHERE id = $1 AND role = 'viewer'
     ) a ON a.project_id = p.id
     WHERE $2::uuid IS NULL OR p.id = $2
     ORDER BY p.updated_at DESC, p.id`,
    [userId, projectId],
  );
  return z.array(rowSchema).parse(rows).map(toProject);
}

function toProject(row: z.infer<typeof rowSchema>): Project {
  return { ...row, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString() };
}
