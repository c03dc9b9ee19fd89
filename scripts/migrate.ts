import { readFileSync } from 'node:fs';

import { bringUpToDate } from '@/lib/server/migrations/bring-up-to-date';
import { NewerSchema } from '@/lib/server/migrations/newer-schema';
import { reasonOf } from '@/lib/server/reason-of';
import { exitMisconfigured } from '@/lib/server/settings/exit-codes';
import { problemList } from '@/lib/server/settings/problem-list';
import { readDatabaseUrl } from '@/lib/server/settings/read-database-url';

const withinMs = 120_000;
const onWait = (reason: string) => console.log(`Waits for the database: ${reason}.`);

/** Brings the database that DATABASE_URL names to the newest schema; gives the exit code. */
async function migrate(): Promise<number> {
  const databaseUrl = readDatabaseUrl(process.env, (path) => readFileSync(path, 'utf8'));
  if (!databaseUrl.ok) {
    console.error(problemList(databaseUrl.error));
    return exitMisconfigured;
  }
  try {
    const applied = await bringUpToDate(databaseUrl.value, { withinMs, onWait });
    console.log(
      applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.',
    );
    return 0;
  } catch (error) {
    if (error instanceof NewerSchema) {
      console.error(error.message);
      return exitMisconfigured;
    }
    const cause = error instanceof Error && error.cause ? ` ${reasonOf(error.cause)}.` : '';
    console.error(`The database was not migrated: ${reasonOf(error)}.${cause}`);
    return 1;
  }
}

process.exitCode = await migrate();
