import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

import { type Browser, expect, type Page, test } from '@playwright/test';

import { aColleague } from '@/e2e/fixtures/a-colleague';
import { aProject } from '@/e2e/fixtures/a-project';
import { expectSaved } from '@/e2e/fixtures/expect-saved';
import { cellOf, write } from '@/e2e/fixtures/object-cells';
import { objectsNamed } from '@/e2e/fixtures/objects-named';
import { register } from '@/e2e/fixtures/register';
import { type LiveClient } from '@/lib/server/testing/live-client';
import { withinMs } from '@/lib/server/testing/within-ms';

import { buildImage } from './build-image';
import { changedTree } from './changed-tree';
import { kill } from './docker';
import { expectNothingLost } from './expect-nothing-lost';
import { linesOf } from './metrics-of';
import { roll } from './roll';
import { mustRun } from './run';
import { edgeUrl, images, projectName } from './settings';
import { browserAtSideDoor, closeSideDoor, openSideDoor } from './side-door';
import { containersOf, healthy, oneOf } from './stack';
import { startWriters } from './writers';

/** How soon everybody has to be back. */
const backMs = 3_000;

// What the classic builder says of a step that it took from the last build, and what BuildKit says.
const installedBefore =
  /RUN npm ci .*\n ---> Using cache|#(\d+) \[.*\] RUN npm ci [\s\S]*?\n#\1 CACHED/;

const say = (text: string) => process.stdout.write(`    ${text}\n`);

async function openObjects(page: Page, projectId: string): Promise<Page> {
  await page.goto(`/projects/${projectId}/objects`);
  await expect(page.getByRole('grid')).toBeVisible();
  return page;
}

/** The realtime process that somebody's line ends at, told by who has more of them than before. */
async function busiest(): Promise<{ readonly held: string; readonly other: string }> {
  const lines = await Promise.all(
    (await containersOf('realtime')).map(async (id) => ({ id, lines: await linesOf(id) })),
  );
  const [other, held] = lines.toSorted((a, b) => a.lines - b.lines);
  if (!other || !held) throw new Error('Two realtime processes have to run.');
  return { held: held.id, other: other.id };
}

/** Waits until everybody has a line again and gives how long that took. */
async function timeUntilBack(clients: readonly LiveClient[]): Promise<number> {
  const start = performance.now();
  // A line that is about to break still looks up.
  await sleep(150);
  while (!clients.every(({ isUp }) => isUp)) {
    if (performance.now() - start > 30_000) throw new Error('Somebody has no line after 30 s.');
    await sleep(10);
  }
  return performance.now() - start;
}

test.describe('two people at two processes', () => {
  let aside: Browser;
  test.afterEach(async () => {
    await aside.close();
    await closeSideDoor();
  });

  test('register, join, see each other’s edits, and go on when a process of each kind is killed', async ({
    browser,
  }) => {
    const facilitator = await browser.newContext();
    await register(facilitator, 'Ada');
    const operations = objectsNamed('Tool', 'Loan');
    const { id: projectId } = await aProject(facilitator.request, { operations });
    const ada = await openObjects(await facilitator.newPage(), projectId);
    await expectSaved(ada);
    const { held, other } = await busiest();

    await openSideDoor(other);
    aside = await browserAtSideDoor();
    const joined = await aColleague(browser, facilitator.request, projectId, { name: 'Ben' });
    const atSide = await aside.newContext({
      baseURL: edgeUrl,
      storageState: await joined.storageState(),
    });
    const ben = await openObjects(await atSide.newPage(), projectId);
    await expect(ada.getByRole('group', { name: '2 people here' })).toBeVisible();
    await expect.poll(() => linesOf(other)).toBeGreaterThan(0);
    expect(await linesOf(held)).toBeGreaterThan(0);

    await write(ada, 'definition', 'What one borrows.');
    await expect(cellOf(ben, 'definition')).toHaveText('What one borrows.');
    await write(ben, 'name', 'Device');
    await expect(cellOf(ada, 'name')).toContainText('Device');

    await kill(held);
    await kill(await oneOf('web'));
    const killedAtMs = performance.now();
    await write(ada, 'definition', 'Written while nobody listened.');
    await expect(cellOf(ben, 'definition')).toHaveText('Written while nobody listened.');
    await expectSaved(ada);
    const backAfterMs = performance.now() - killedAtMs;
    say(`an edit made after the kill was saved and seen ${backAfterMs.toFixed(0)} ms after it`);
    expect(backAfterMs).toBeLessThan(withinMs(backMs));

    await startAgain();
  });
});

test('many who write without a pause lose nothing while a process of each kind is killed', async ({
  browser,
}) => {
  const writers = await startWriters(browser, 6);
  await sleep(1_500);
  const { held } = await busiest();
  await kill(held);
  await kill(await oneOf('web'));
  const backAfterMs = await timeUntilBack(writers.clients);
  await sleep(1_000);
  await startAgain();
  await writers.finish();
  const counts = await expectNothingLost(writers);
  say(`${JSON.stringify(counts)}, everybody back after ${backAfterMs.toFixed(0)} ms`);
  expect(backAfterMs).toBeLessThan(withinMs(backMs));
});

test('a new build takes over while people write, and nobody is sent away', async ({ browser }) => {
  test.setTimeout(600_000);
  const changed = await changedTree();
  const built = await buildImage(images.second, 'test-b', changed);
  await rm(changed, { recursive: true });
  expect(built, 'the packages are installed once').toMatch(installedBefore);
  const writers = await startWriters(browser, 6);
  const refused: string[] = [];
  const over = new AbortController();
  const asking = (async () => {
    while (!over.signal.aborted) {
      // A connection that was kept may end under a request; browsers ask once more, too.
      const answer = await askForPage().catch(askForPage).catch(String);
      if (typeof answer === 'string') refused.push(answer);
      else if (!answer.ok) refused.push(`${answer.status}`);
      await sleep(50);
    }
  })();
  await roll(images.second, ['realtime', 'web']);
  const backAfterMs = await timeUntilBack(writers.clients);
  over.abort();
  await asking;
  await writers.finish();
  say(JSON.stringify(await expectNothingLost(writers)));
  expect(refused).toEqual([]);
  expect(backAfterMs).toBeLessThan(withinMs(backMs));
  for (const service of ['web', 'realtime'] as const) {
    expect(await containersOf(service)).toHaveLength(2);
  }
  const page = await (await fetch(`${edgeUrl}/sign-in`)).text();
  expect(page.includes('test-b'), 'pages name the new deployment').toBe(true);
});

test('Redis and Postgres may be restarted under the hands of people', async ({ browser }) => {
  const writers = await startWriters(browser, 4);
  for (const service of ['redis', 'database'] as const) {
    await sleep(1_000);
    const container = await oneOf(service);
    await mustRun('docker', ['restart', '--time', '10', container]);
    await healthy(service, 1);
  }
  await sleep(1_000);
  await timeUntilBack(writers.clients);
  await writers.finish();
  say(JSON.stringify(await expectNothingLost(writers)));
});

const askForPage = () => fetch(`${edgeUrl}/sign-in`);

/** Brings back what was killed, and waits until it takes part. */
async function startAgain(): Promise<void> {
  for (const service of ['web', 'realtime'] as const) {
    const dead = await mustRun('docker', [
      'ps',
      '--all',
      '--quiet',
      '--filter',
      'status=exited',
      '--filter',
      `label=com.docker.compose.service=${service}`,
      '--filter',
      `label=com.docker.compose.project=${projectName}`,
    ]);
    for (const id of dead.split('\n').filter((line) => line !== '')) {
      await mustRun('docker', ['start', id]);
    }
    await healthy(service, 2);
  }
  // The edge reads the addresses anew.
  await sleep(6_000);
}
