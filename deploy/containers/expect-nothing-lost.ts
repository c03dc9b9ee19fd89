import { expect } from '@playwright/test';

import { judgeLog, type Judged } from '@/lib/server/testing/judge-log';
import { readLog } from '@/lib/server/testing/read-log';

import { openDatabase } from './stack';
import { type Writers } from './writers';

/** Holds what the writers were told against the change log, and ends their lines. Gives what became of their batches. */
export async function expectNothingLost({
  projectId,
  clients,
}: Writers): Promise<Omit<Judged, 'wrongs'>> {
  const pool = await openDatabase();
  try {
    const { wrongs, ...counts } = judgeLog(await readLog(pool, projectId), clients);
    expect(wrongs).toEqual([]);
    expect(counts).toMatchObject({ unanswered: 0 });
    expect(counts.committed).toBeGreaterThan(20);
    return counts;
  } finally {
    for (const client of clients) client.close();
    await pool.end();
  }
}
