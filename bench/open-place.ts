import { Pool } from 'pg';

import { findPostgres } from '@/lib/server/testing/find-postgres';
import { startPglite } from '@/lib/server/testing/start-pglite';
import { startPostgres } from '@/lib/server/testing/start-postgres';

import { ApiClient } from './api-client';
import { startProduct } from './start-product';

/** A database of its own, the product over it, and both ways in: plain SQL and HTTP, signed in. */
export type Place = {
  readonly pool: Pool;
  readonly api: ApiClient;
  /** Ends what was started here, and nothing else. */
  readonly close: () => Promise<void>;
};

/** Takes a real Postgres where this machine has one, else the embedded database. */
export async function openPlace(): Promise<Place> {
  const programs = findPostgres();
  const database = programs
    ? await startPostgres(programs, { durable: true })
    : await startPglite();
  const ends = [database.stop];
  const close = async () => {
    for (const end of ends.toReversed()) await end();
  };
  try {
    const product = await startProduct(database.url);
    ends.push(product.stop);
    const pool = new Pool({ connectionString: database.url, max: 16 });
    ends.push(async () => pool.end());
    const api = new ApiClient(product.url);
    ends.push(async () => api.close());
    await api.signInAsDemo();
    console.log(
      `  ${programs ? 'Postgres of this machine' : 'Embedded database'}, Node ${process.version}`,
    );
    return { pool, api, close };
  } catch (error) {
    await close();
    throw error;
  }
}
