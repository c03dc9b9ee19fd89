import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';

import { aUser } from '@/lib/server/testing/a-project';
import { serveRoutes, type ServedRoutes } from '@/lib/server/testing/serve-routes';
import { signInCookie } from '@/lib/server/testing/sign-in-cookie';

import * as projects from './projects/route';

let served: ServedRoutes;
let cookie: string;

beforeAll(async () => {
  served = await serveRoutes({ '/api/v1/projects': projects });
  cookie = await signInCookie(await aUser());
});

afterAll(() => served.stop());

async function query(sql: string): Promise<void> {
  const client = new Client({ connectionString: inject('databaseUrl') });
  await client.connect();
  await client.query(sql);
  await client.end();
}

async function create(name: string) {
  const headers = { cookie, 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify({ name }) };
  const response = await fetch(`${served.url}/api/v1/projects`, init);
  const { code }: { readonly code?: string } = await response.json();
  return { status: response.status, retryAfter: response.headers.get('retry-after'), code };
}

it.each([
  ['53100', 'has no room on its disk'],
  ['25006', 'takes no writes after a failover'],
  ['57P01', 'ends its connections'],
])('asks to come back later where Postgres says %s: it %s', async (sqlState) => {
  const name = `Project that meets ${sqlState}`;
  // For this project alone: others are made meanwhile.
  await query(`
    CREATE FUNCTION fails_${sqlState}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE 'not now' USING ERRCODE = '${sqlState}'; END $$;
    CREATE TRIGGER fails_${sqlState} BEFORE INSERT ON project FOR EACH ROW
      WHEN (NEW.name = '${name}') EXECUTE FUNCTION fails_${sqlState}()`);
  const answer = await create(name);
  await query(`DROP TRIGGER fails_${sqlState} ON project; DROP FUNCTION fails_${sqlState}()`);
  expect(answer).toEqual({ status: 503, retryAfter: '5', code: 'unavailable' });
  expect(await create(name)).toMatchObject({ status: 201 });
});
