import { Server } from '@hocuspocus/server';
import { Pool } from 'pg';
import { applyUpdate, encodeStateAsUpdate } from 'yjs';
import { z } from 'zod';

const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
await pool.query(
  'CREATE TABLE IF NOT EXISTS hocuspocus_document (name text PRIMARY KEY, data bytea NOT NULL)',
);
const rowsSchema = z.array(z.object({ data: z.instanceof(Uint8Array) }));

/** Hocuspocus with its own defaults, storing a document whole and debounced, as its database extension does. */
const server = new Server({
  port: Number(process.env['PORT']),
  address: '127.0.0.1',
  quiet: true,
  stopOnSignals: false,
  async onLoadDocument({ document, documentName }) {
    const statement = 'SELECT data FROM hocuspocus_document WHERE name = $1';
    const { rows } = await pool.query(statement, [documentName]);
    for (const { data } of rowsSchema.parse(rows)) applyUpdate(document, data);
  },
  async onStoreDocument({ document, documentName }) {
    await pool.query(
      `INSERT INTO hocuspocus_document VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET data = excluded.data`,
      [documentName, Buffer.from(encodeStateAsUpdate(document))],
    );
  },
});
await server.listen();
process.send?.({ type: 'listening' });
process.once('disconnect', () => process.exit(0));
