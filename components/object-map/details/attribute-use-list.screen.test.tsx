// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it } from 'vitest';

import { mountInProject } from '@/components/testing/mount-in-project';
import { setMcsfd } from '@/lib/orca/edits/edit-mcsfd';
import { aDocument, anAttribute, anId, anObject, aRelationship } from '@/lib/orca/testing/builders';

import { AttributeUseList } from './attribute-use-list';

it('leads to the lists that need an attribute, as soon as they do', async () => {
  const [from, to] = [anObject({ name: 'Recipe' }), anObject({ name: 'Ingredient' })];
  const attribute = anAttribute({ objectId: to.id });
  const list = aRelationship({ fromId: from.id, toId: to.id });
  const project = await mountInProject(
    aDocument(from, to, attribute, list),
    <AttributeUseList attributeId={attribute.id} />,
  );
  expect(document.body.textContent).toBe('');

  const sorts = [{ attributeId: attribute.id, direction: 'ascending' } as const];
  await act(async () => project.server.edit(anId(), setMcsfd(list, { sorts })));
  await act(async () => project.server.edit(anId(), setMcsfd(to, { sorts })));
  const links = [...document.querySelectorAll('a')].map((link) => [
    link.textContent,
    link.getAttribute('href'),
  ]);
  expect(links).toEqual([
    ['sorts RECIPE’s INGREDIENTs', `/projects/p/relationships?row=${from.id}&column=${to.id}`],
    ['sorts all INGREDIENTs', `/projects/p/objects?focus=${to.id}`],
  ]);
  await project.unmount();
});
