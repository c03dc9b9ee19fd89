import 'server-only';
import { type JoinReply, joinReplySchema } from '@/lib/contracts/share-links';
import { err, ok, type Result } from '@/lib/shared/result';

import { hashOfShareToken } from '../auth/share-token';
import { database } from '../database/db';
import { type Failure } from '../failure';
import { limitTokens } from './limit-tokens';

type Joining = { readonly userId: string; readonly token: string; readonly address: string };

/**
 * Makes somebody a member in the link's role; who has a higher one keeps it. Fails with `not_found` for a link that was
 * revoked or never was, and with `too_many_requests` for a network that tries many.
 */
export async function joinByLink({
  userId,
  token,
  address,
}: Joining): Promise<Result<JoinReply, Failure>> {
  const joined = await limitTokens(address, async () => {
    // Postgres compares roles in the order in which the type lists them.
    const { rows } = await database().pool.query(
      `INSERT INTO membership AS m (project_id, user_id, role)
       SELECT project_id, $2, role FROM share_link WHERE token_hash = $1
       ON CONFLICT (project_id, user_id) DO UPDATE SET role = GREATEST(m.role, EXCLUDED.role)
       RETURNING m.project_id AS "projectId", m.role::text`,
      [hashOfShareToken(token), userId],
    );
    return rows.length > 0 ? joinReplySchema.parse(rows[0]) : undefined;
  });
  if (!joined.ok) return joined;
  return joined.value ? ok(joined.value) : err({ code: 'not_found', detail: deadLink });
}

const deadLink = 'This link leads nowhere any more. Ask for a new one.';
