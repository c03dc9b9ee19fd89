import { existsSync, readFileSync } from 'node:fs';

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

import { screenHref } from '@/components/studio/screens';
import { loadFixture } from '@/lib/server/testing/load-fixture';

import { aProject } from './fixtures/a-project';
import { gridOf } from './fixtures/grid-focus';
import { signInAsDemo } from './fixtures/sign-in-as-demo';

/** A published model of 22 objects, 48 relationships and 96 calls to action; its text may not be part of the product. */
const file = '../shared/fixtures/creator-content-planner.json';

const looks = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 1440, height: 900, colorScheme: 'dark' },
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
] as const;

test.skip(!existsSync(file), `There is no ${file} here.`);

for (const { width, height, colorScheme } of looks) {
  test.describe(`a published model at ${width} px, ${colorScheme}`, () => {
    test.use({ viewport: { width, height }, colorScheme, hasTouch: width < 640 });

    for (const screen of ['relationships', 'ctas'] as const) {
      test(`is legible in the matrix of its ${screen}: nothing is cut, nothing overlaps`, async ({
        page,
      }, testInfo) => {
        await signInAsDemo(page.context());
        const { title, operations } = loadFixture(JSON.parse(readFileSync(file, 'utf8')));
        const { id } = await aProject(page.request, { name: title, operations });
        await page.goto(screenHref(id, screen));
        await expect(gridOf(page).getByRole('rowheader').first()).toBeVisible();
        await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
        await testInfo.attach(`${screen}-${width}-${colorScheme}`, {
          body: await page.screenshot(),
          contentType: 'image/png',
        });
        expect(await cutHeads(page)).toEqual([]);
        expect(await overlappingControls(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      });
    }
  });
}

/** The names at heads in sight that do not fit where they stand. */
async function cutHeads(page: Page): Promise<readonly string[]> {
  const inHeads = gridOf(page).locator(':is([role=rowheader], [role=columnheader]) *');
  expect(await inHeads.count()).toBeGreaterThan(10);
  return inHeads.evaluateAll((elements) =>
    elements
      .filter(({ children, className }) => children.length === 0 && className !== 'sr-only')
      .filter(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => {
        const isBox = clientWidth > 0;
        return isBox && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1);
      })
      .map(({ textContent }) => textContent),
  );
}

/** Pairs of buttons and fields around the matrix that lie over each other. */
function overlappingControls(page: Page): Promise<readonly string[]> {
  return page.locator('header :is(button, input, a), footer :is(button, a)').evaluateAll((all) => {
    const boxes = all
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    const isOver = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    return boxes.flatMap(({ element, box }, at) =>
      boxes
        .slice(at + 1)
        .filter((other) => isOver(box, other.box))
        .map((other) => `${element.textContent} × ${other.element.textContent}`),
    );
  });
}
