import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test, type Browser } from '@playwright/test';

import { projectsReplySchema } from '@/lib/contracts/projects';
import { freePort } from '@/lib/server/testing/free-port';

import { aProject } from './fixtures/a-project';
import { signInAsDemo } from './fixtures/sign-in-as-demo';
import { startProduct } from './fixtures/start-product';

test('what was saved survives the sudden end of every process', async ({ browser }, {
  annotations,
}) => {
  test.setTimeout(240_000);
  const dataFolder = await mkdtemp(join(tmpdir(), 'orca-durability-'));
  try {
    const first = await startProduct(await freePort(), dataFolder);
    const made = await aProject(await signedIn(browser, first.baseURL), { name: 'Kept' });
    await first.killEverything();

    const second = await startProduct(await freePort(), dataFolder);
    annotations.push({
      type: 'second start, first page',
      description: `${(second.startedAfterMs / 1000).toFixed(1)} s`,
    });
    const answer = await (await signedIn(browser, second.baseURL)).get('/api/v1/projects');
    const { projects } = projectsReplySchema.parse(await answer.json());
    expect(projects.map(({ id }) => id)).toContain(made.id);
    expect(await second.interrupt()).toBe(0);
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
});

async function signedIn(browser: Browser, baseURL: string) {
  const context = await browser.newContext({ baseURL });
  await signInAsDemo(context);
  return context.request;
}
