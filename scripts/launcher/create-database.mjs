// Makes an empty embedded database, complete or not at all. In a process of its own, because making
// one takes some 500 MB that would never be given back.
import { rename, rm } from 'node:fs/promises';

import { PGlite } from '@electric-sql/pglite';

process.chdir(process.argv[2] ?? '.data');
try {
  await rm('postgres.new', { recursive: true, force: true });
  const db = await PGlite.create({ dataDir: 'postgres.new' });
  await db.close();
  await rename('postgres.new', 'postgres');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
