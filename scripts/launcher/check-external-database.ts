import { Client } from 'pg';

import { errorCode, errorText } from './error-text';
import { StartRefusal } from './start-refusal';

const oldestVersion = 150_000;
const connectTimeoutMs = 5000;

/** Resolves when the Postgres answers and is 15 or newer; throws a StartRefusal without the password. */
export async function checkExternalDatabase(url: string): Promise<void> {
  const client = clientFor(url);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; number: string }>(
      `SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS number`,
    );
    const [server] = rows;
    if (server === undefined || Number(server.number) < oldestVersion) {
      throw new StartRefusal(
        `ORCA Studio needs Postgres 15 or newer, and DATABASE_URL names Postgres ${server?.version}.`,
      );
    }
  } catch (error) {
    throw error instanceof StartRefusal ? error : new StartRefusal(problem(client, error));
  } finally {
    await client.end().catch(() => undefined);
  }
}

function clientFor(url: string): Client {
  // The driver reads anything as an address, the name of a local host at worst.
  if (!/^postgres(ql)?:/.test(url) || !URL.canParse(url)) {
    throw new StartRefusal(
      'DATABASE_URL cannot be read; it should look like postgresql://user:password@host:5432/name.',
    );
  }
  return new Client({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs });
}

function problem({ host, port, user, database }: Client, error: unknown): string {
  switch (errorCode(error)) {
    case '28P01':
    case '28000':
      return `The Postgres at ${host}:${port} does not let ${user} in: the user or the password in DATABASE_URL is wrong.`;
    case '3D000':
      return `The Postgres at ${host}:${port} has no database ${database}. Create it, or name another in DATABASE_URL.`;
    default:
      return `No Postgres answers at ${host}:${port} (${errorText(error) || errorCode(error)}). Start it, or correct DATABASE_URL.`;
  }
}
