import { type Browser, type BrowserContext, expect } from '@playwright/test';
import { z } from 'zod';

import { aColleague } from '@/e2e/fixtures/a-colleague';
import { aProject } from '@/e2e/fixtures/a-project';
import { register } from '@/e2e/fixtures/register';
import { type Operation } from '@/lib/orca/operations/operation';
import { anObject } from '@/lib/orca/testing/builders';
import { Dice } from '@/lib/orca/testing/dice';
import { keepWriting } from '@/lib/server/testing/keep-writing';
import { LiveClient } from '@/lib/server/testing/live-client';
import { type LivePerson } from '@/lib/server/testing/live-project';
import { until } from '@/lib/server/testing/until';

import { edgeUrl } from './settings';

const sessionSchema = z.object({ user: z.object({ id: z.uuid(), name: z.string() }) });

export type Writers = {
  readonly projectId: string;
  readonly clients: readonly LiveClient[];
  /** Ends the writing and waits until everything is answered and everybody at the same version. */
  readonly finish: () => Promise<void>;
};

/** So many people who write into one project without a pause, through the edge, and connect again by themselves. */
export async function startWriters(browser: Browser, count: number): Promise<Writers> {
  const facilitator = await browser.newContext();
  await register(facilitator, 'Facilitator');
  const { id: projectId } = await aProject(facilitator.request);
  const people = [await personOf(facilitator)];
  while (people.length < count) {
    const name = `Writer ${people.length}`;
    people.push(
      await personOf(await aColleague(browser, facilitator.request, projectId, { name })),
    );
  }
  const clients = people.map(
    (person) => new LiveClient({ servers: [edgeUrl], appUrl: edgeUrl, projectId, person }),
  );
  const dice = new Dice(Date.now() % 1_000_000);
  const shared = Array.from({ length: 3 }, (_, n) =>
    anObject({ id: dice.id(), name: `Shared ${n}` }),
  );
  await clients[0]?.commitAndWait(...shared.map(created));

  let isOver = false;
  const work = clients.map((client, n) =>
    keepWriting(client, {
      name: `Writer ${n}`,
      dice: new Dice(dice.throw(1_000_000)),
      shared,
      isOver: () => isOver,
    }),
  );
  const newest = () => Math.max(...clients.map(({ version }) => version ?? 0));
  const finish = async () => {
    isOver = true;
    await Promise.all(work);
    await until('every batch answered', () => clients.every(({ unanswered }) => unanswered === 0));
    await until('everybody level', () => clients.every(({ version }) => version === newest()));
  };
  return { projectId, clients, finish };
}

const created = (record: ReturnType<typeof anObject>): Operation => ({
  type: 'object.create',
  record,
});

async function personOf(context: BrowserContext): Promise<LivePerson> {
  const answer = await context.request.get('/api/auth/session');
  expect(answer.ok(), await answer.text()).toBe(true);
  const { user } = sessionSchema.parse(await answer.json());
  const cookies = await context.cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return { userId: user.id, name: user.name, cookie };
}
