import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

import { screenHref, screens } from '@/components/studio/screens';
import { projectsReplySchema } from '@/lib/contracts/projects';

import { aProject } from './fixtures/a-project';
import { objectsNamed } from './fixtures/objects-named';
import { signInAsDemo } from './fixtures/sign-in-as-demo';

test.describe.configure({ mode: 'parallel' });

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const looks = [
  { colorScheme: 'light', viewport: desktop, on: 'a desktop' },
  { colorScheme: 'dark', viewport: desktop, on: 'a desktop' },
  { colorScheme: 'light', viewport: phone, on: 'a phone' },
  { colorScheme: 'dark', viewport: phone, on: 'a phone' },
] as const;
type Look = (typeof looks)[number];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
// All that a dark scheme changes.
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

for (const look of looks) {
  const { colorScheme, viewport, on } = look;
  test.describe(`${colorScheme} on ${on}`, () => {
    test.use({ colorScheme, viewport, contextOptions: { reducedMotion: 'reduce' } });

    test('axe finds nothing wrong with the pages around projects', async ({ page }) => {
      for (const path of ['/sign-in', '/register']) await openAndJudge(page, path, look);
      await signInAsDemo(page.context());
      for (const path of ['/projects', '/projects/nowhere']) await openAndJudge(page, path, look);
    });

    test('axe finds nothing wrong with any screen of the demo project', async ({ page }) => {
      const id = await demoProjectId(page);
      for (const { path } of screens) await openAndJudge(page, screenHref(id, path), look);
    });

    test('axe finds nothing wrong with any screen of an empty project', async ({ page }) => {
      await signInAsDemo(page.context());
      const { id } = await aProject(page.request);
      for (const { path } of screens) await openAndJudge(page, screenHref(id, path), look);
    });
  });
}

async function demoProjectId(page: Page): Promise<string> {
  await signInAsDemo(page.context());
  const answer = await page.request.get('/api/v1/projects');
  const { projects } = projectsReplySchema.parse(await answer.json());
  const demo = projects.find(({ name }) => name === 'Tool library');
  if (!demo) throw new Error('There is no demo project.');
  return demo.id;
}

/** Opens a page, waits until it stands, and has it judged: by axe, and for scrolling sideways. */
async function openAndJudge(page: Page, path: string, { colorScheme }: Look): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await waitForScreen(page);
  const axe = new AxeBuilder({ page });
  if (colorScheme === 'dark') axe.withRules(rulesOfColour);
  else axe.withTags(tags);
  expect.soft(await faultsBy(axe), path).toEqual([]);
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overhang, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
}

async function faultsBy(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

test('axe finds nothing wrong with a dialog, and Escape gives the keyboard back to what opened it', async ({
  page,
}) => {
  await signInAsDemo(page.context());
  const { id } = await aProject(page.request, { operations: objectsNamed('Tool', 'Loan') });
  const dialogs = [
    { path: '/projects', opener: 'New project' },
    { path: '/projects', opener: 'New from a file' },
    { path: screenHref(id, 'objects'), opener: 'Add many' },
    { path: screenHref(id, 'exports'), opener: 'Import into this project' },
  ];
  for (const { path, opener } of dialogs) {
    await page.goto(path);
    const button = page.getByRole('button', { name: opener });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    const axe = new AxeBuilder({ page }).include('[role="dialog"]').withTags(tags);
    expect.soft(await faultsBy(axe), opener).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(button).toBeFocused();
  }
});

/** A skeleton stands where the document has not come yet. */
async function waitForScreen(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

test('every screen is reached by g and its letter', async ({ page }) => {
  await signInAsDemo(page.context());
  const { id } = await aProject(page.request, { operations: objectsNamed('Tool', 'Loan') });
  await page.goto(`/projects/${id}`);
  await waitForScreen(page);
  for (const { key, title, path } of [...screens.slice(1), screens[0]]) {
    await page.keyboard.press('g');
    await page.keyboard.press(key);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page).toHaveURL(new RegExp(`${screenHref(id, path)}([?].*)?$`));
  }
});

type Control = readonly [role: 'button' | 'textbox' | 'link', name: string];

const mainControls: Readonly<Record<(typeof screens)[number]['path'], readonly Control[]>> = {
  '': [
    ['textbox', 'New question'],
    ['button', 'Add question'],
  ],
  research: [
    ['textbox', 'Research text'],
    ['textbox', 'Title'],
    ['button', 'Choose files'],
    ['button', 'Add text'],
  ],
  objects: [
    ['textbox', 'Search objects'],
    ['textbox', 'New object'],
    ['button', 'Add object'],
    ['button', 'Name: Tool'],
    ['button', 'Definition of Tool: empty'],
    ['button', 'Actions for Loan'],
  ],
  relationships: [
    ['button', 'Matrix'],
    ['button', 'Row by row'],
    ['button', 'Yes'],
    ['button', 'Describe'],
  ],
  ctas: [['textbox', 'Name of the new role']],
  attributes: [
    ['textbox', 'Find in the map'],
    ['button', 'Tool, object'],
  ],
  exports: [
    ['button', 'Import into this project'],
    ['button', 'JSON'],
    ['button', 'DBML'],
    ['button', 'Download'],
  ],
};

for (const { path, title } of screens) {
  test(`Tab alone leads through ${title}`, async ({ page }) => {
    await signInAsDemo(page.context());
    const { id } = await aProject(page.request, { operations: objectsNamed('Tool', 'Loan') });
    await page.goto(screenHref(id, path));
    const heading = page.getByRole('heading', { level: 1, name: title });
    await waitForScreen(page);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the screen' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(heading).toBeFocused();
    for (const control of mainControls[path]) await tabTo(page, control);
  });
}

const tabsMax = 40;

/** Presses Tab until the control has the focus. */
async function tabTo(page: Page, [role, name]: Control): Promise<void> {
  const control = page.getByRole(role, { name }).and(page.locator(':focus'));
  for (let tabs = 0; tabs < tabsMax; tabs += 1) {
    await page.keyboard.press('Tab');
    if ((await control.count()) > 0) return;
  }
  throw new Error(`Tab did not reach “${name}”.`);
}
