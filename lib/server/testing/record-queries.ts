import { Client } from 'pg';
import { vi } from 'vitest';
import { z } from 'zod';

export type SentQuery = { readonly text: string; readonly values: readonly unknown[] };

const configSchema = z.object({ text: z.string(), values: z.array(z.unknown()).optional() });

/** What is sent to Postgres while some work is done, by plain SQL and by Prisma, in order. Nothing else may go on meanwhile. */
export async function recordQueries(work: () => Promise<unknown>): Promise<readonly SentQuery[]> {
  const spy = vi.spyOn(Client.prototype, 'query');
  try {
    await work();
    return spy.mock.calls.map((args) => sentQuery(args));
  } finally {
    spy.mockRestore();
  }
}

function sentQuery([query, given]: readonly unknown[]): SentQuery {
  const { text, values } = configSchema.parse(typeof query === 'string' ? { text: query } : query);
  return { text, values: values ?? (Array.isArray(given) ? given : []) };
}
