import { randomUUID } from 'node:crypto';

import { type Pool } from 'pg';

import { authCookies } from '../auth/auth-cookies';
import { sessionStore } from '../auth/session-store';
import { clusterRedis } from '../redis/cluster-redis';
import { ioredisRedis } from '../redis/ioredis-redis';

export type LivePerson = {
  readonly userId: string;
  readonly name: string;
  /** What their browser sends along. */
  readonly cookie: string;
};

export type LiveProject = { readonly projectId: string; readonly people: readonly LivePerson[] };

type Place = {
  readonly pool: Pool;
  /** One server, or the nodes of a cluster. */
  readonly redisUrl: string | readonly string[];
  readonly appUrl: string;
};

/** An empty project with so many contributors, each of them signed in. */
export async function aLiveProject(place: Place, contributors: number): Promise<LiveProject> {
  const projectId = randomUUID();
  const people = Array.from({ length: contributors }, (_, n) => ({
    userId: randomUUID(),
    name: `Person ${n + 1}`,
  }));
  const rows = JSON.stringify(people.map(({ userId, name }) => ({ id: userId, name })));
  await place.pool.query(
    `INSERT INTO user_account (id, name, email)
     SELECT id, name, id || '@example.org' FROM json_to_recordset($1) AS r (id uuid, name text)`,
    [rows],
  );
  await place.pool.query('INSERT INTO project (id, name) VALUES ($1, $2)', [projectId, 'Library']);
  await place.pool.query(
    `INSERT INTO membership (project_id, user_id, role)
     SELECT $1, id, 'contributor' FROM json_to_recordset($2) AS r (id uuid)`,
    [projectId, rows],
  );
  return { projectId, people: await signedIn(place, people) };
}

async function signedIn(
  { redisUrl, appUrl }: Place,
  people: readonly Omit<LivePerson, 'cookie'>[],
): Promise<readonly LivePerson[]> {
  const onAway = () => undefined;
  const redis =
    typeof redisUrl === 'string'
      ? ioredisRedis({ url: redisUrl, onAway })
      : clusterRedis({ nodes: redisUrl, onAway });
  const sessions = sessionStore(redis, Date.now);
  const { name: cookieName } = authCookies(appUrl).sessionToken;
  try {
    return await Promise.all(
      people.map(async ({ userId, name }) => {
        const token = await sessions.begin({ id: userId, name, email: `${userId}@example.org` });
        return { userId, name, cookie: `${cookieName}=${token}` };
      }),
    );
  } finally {
    await redis.close();
  }
}
