import { expect, test } from '@playwright/test';
import { v7 as newId } from 'uuid';

import { recordSchemas } from '@/lib/orca/model/record';

import { aProject } from './fixtures/a-project';
import { signInAsDemo } from './fixtures/sign-in-as-demo';

test('the editor of a cell leaves what the cell says in sight, however much that is', async ({
  page,
}) => {
  await signInAsDemo(page.context());
  const [recipe, ingredient] = ['Recipe', 'Ingredient'].map((name) =>
    recordSchemas.object.parse({ kind: 'object', id: newId(), name }),
  );
  if (!recipe || !ingredient) throw new Error('Two objects were made');
  const ends = { fromId: recipe.id, toId: ingredient.id };
  const relationships = ['is made of', 'leaves out', 'goes with'].map((label) =>
    recordSchemas.relationship.parse({ kind: 'relationship', id: newId(), ...ends, label }),
  );
  const { id } = await aProject(page.request, {
    operations: [
      { type: 'object.create', record: recipe },
      { type: 'object.create', record: ingredient },
      ...relationships.map((record) => ({ type: 'relationship.create', record }) as const),
    ],
  });
  await page.goto(`/projects/${id}/relationships?row=${recipe.id}&column=${ingredient.id}`);
  await page.locator('[data-cell][tabindex="0"]').focus();
  await page.keyboard.press('Enter');
  const editor = page.getByRole('dialog', { name: 'RECIPE sees INGREDIENT' });
  const last = editor.getByRole('button', { name: 'Swap direction' });
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  await expect(editor.getByRole('heading', { level: 3 }).first()).toBeInViewport();

  const box = await page.locator('[data-placement]').boundingBox();
  const line = await page.locator('footer').boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(line?.y ?? 0);
});
