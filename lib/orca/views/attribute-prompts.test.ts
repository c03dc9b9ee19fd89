import { describe, expect, it } from 'vitest';

import { aDocument, anAttribute, anObject, aRelationship } from '../testing/builders';
import { attributePrompts } from './attribute-prompts';

const branch = anObject({ name: 'Branch' });
const tool = anObject({ name: 'Tool' });

function covered(...names: readonly string[]): readonly string[] {
  const attributes = names.map((name) => anAttribute({ objectId: tool.id, name }));
  return attributePrompts(aDocument(tool, ...attributes), tool.id)
    .filter(({ isCovered }) => isCovered)
    .map(({ label }) => label);
}

describe('the checklist of attribute kinds', () => {
  it('ticks a kind off by the name of an attribute', () => {
    expect(covered('Title', 'Due date', 'Condition')).toEqual(['Name', 'Status', 'Date']);
    expect(covered()).toEqual([]);
  });

  it('ticks a kind off by its type, whatever its name', () => {
    const cover = anAttribute({ objectId: tool.id, name: 'Cover', attributeType: 'image' });
    const image = attributePrompts(aDocument(tool, cover), tool.id).find(
      ({ label }) => label === 'Image',
    );
    expect(image?.isCovered).toBe(true);
  });

  it('offers to count what an object has many of', () => {
    const many = aRelationship({ fromId: branch.id, toId: tool.id });
    const one = aRelationship({ fromId: tool.id, toId: branch.id, max: 1 });
    const document = aDocument(branch, tool, many, one);
    expect(attributePrompts(document, branch.id).at(-1)).toMatchObject({
      label: 'Roll-up',
      suggestion: { name: 'Number of tools', origin: 'computed', formula: 'count of TOOLs' },
    });
    expect(attributePrompts(document, tool.id).at(-1)?.label).toBe('ID');
  });
});
