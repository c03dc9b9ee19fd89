import { expect, it } from 'vitest';

import { collectionSchema } from '../model/mcsfd';
import { aDocument, anAttribute, anObject, aRole } from '../testing/builders';
import { mcsfdLines } from './mcsfd-text';

const tool = anObject({ name: 'Tool' });
const due = anAttribute({ objectId: tool.id, name: 'Due on' });
const state = anAttribute({ objectId: tool.id, name: 'Condition' });
const member = aRole({ name: 'Member' });
const document = aDocument(tool, due, state, member);

it('says choices and words of each question, and nothing of the others', () => {
  const asked = collectionSchema.parse({
    mechanicsKinds: ['manual', 'imported'],
    mechanicsRoleIds: [member.id],
    mechanics: 'Scanned at the desk.',
    sorts: [{ attributeId: due.id, direction: 'descending' }, { attributeId: state.id }],
    filters: [
      { attributeId: state.id },
      { attributeId: state.id, by: 'system', value: 'not retired' },
    ],
    onDelete: 'block',
    dependence: 'dependent',
  });
  expect(mcsfdLines(document, asked, tool.id)).toEqual([
    { label: 'Mechanics', text: 'by hand (Member), imported; Scanned at the desk.' },
    {
      label: 'Sorting',
      text: 'by Due on, descending, at the start; or by Condition, ascending',
    },
    { label: 'Filtering', text: 'by Condition, always Condition: not retired' },
    { label: 'Dependency', text: 'can’t be without it; keeps that from being deleted' },
  ]);
  expect(mcsfdLines(document, collectionSchema.parse({}), tool.id)).toEqual([]);
  expect(
    mcsfdLines(
      document,
      collectionSchema.parse({ mechanicsRoleIds: [member.id], sorting: 'A–Z' }),
      tool.id,
    ),
  ).toEqual([{ label: 'Sorting', text: 'A–Z' }]);
});
