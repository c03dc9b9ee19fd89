import { describe, expect, it } from 'vitest';

import { aCta, aDocument, aGrant, anObject, aRole } from '../../testing/builders';
import { ghostVerbs, verbPrompts } from './verb-prompts';

const tool = anObject({ name: 'Tool' });
const box = anObject({ name: 'Box' });
const member = aRole({ name: 'Member' });
const clock = aRole({ name: 'Clock', roleKind: 'system' });

const aToolCta = (fields: Partial<Parameters<typeof aCta>[0]>) =>
  aCta({ objectId: tool.id, ...fields });
const documentOf = (...ctas: readonly ReturnType<typeof aCta>[]) =>
  aDocument(tool, box, member, clock, ...ctas);
const inGroup = (group: string, ...ctas: readonly ReturnType<typeof aCta>[]) =>
  verbPrompts(documentOf(...ctas), tool.id)
    .filter((prompt) => prompt.group === group)
    .map(({ verb }) => verb);

describe('verbPrompts', () => {
  it('asks about a whole life first, then group by group', () => {
    const prompts = verbPrompts(documentOf(), tool.id);
    expect(prompts.slice(0, 4)).toMatchObject([
      { verb: 'Create', crud: 'create', question: 'Who makes one?' },
      { verb: 'View', crud: 'read' },
      { verb: 'Edit', crud: 'update' },
      { verb: 'Delete', crud: 'delete' },
    ]);
    expect([...new Set(prompts.map(({ group }) => group))]).toEqual([
      'life_cycle',
      'social',
      'organise',
      'data',
      'batch',
      'system',
    ]);
  });

  it('takes no guessed tag for an answer', () => {
    const ctas = [
      aToolCta({ verb: 'Move', crud: 'update' }),
      aToolCta({ verb: 'Archive', crud: 'delete' }),
      aToolCta({ verb: 'Find', crud: 'read' }),
      aToolCta({ verb: 'Add', contextObjectId: box.id, contextPreposition: 'to' }),
    ];
    expect(inGroup('life_cycle', ...ctas).slice(0, 4)).toEqual([
      'Create',
      'View',
      'Edit',
      'Delete',
    ]);
  });

  it('takes a tag that somebody set, or the words, for an answer', () => {
    const tagged = aToolCta({ verb: 'Lend out', crud: 'create' });
    const worded = aToolCta({ verb: 'Change it', crud: 'update' });
    const copied = aToolCta({ verb: 'Copy' });
    expect(inGroup('life_cycle', tagged, worded).slice(0, 2)).toEqual(['View', 'Delete']);
    expect(inGroup('data', copied)).not.toContain('Duplicate');
    expect(inGroup('batch', aToolCta({ verb: 'Edit' }))).toContain('Edit several');
    expect(inGroup('batch', aToolCta({ verb: 'edit several' }))).not.toContain('Edit several');
  });

  it('asks what takes a verb back, until something does', () => {
    const publish = aToolCta({ verb: 'Publish' });
    const unpublish = aToolCta({ verb: 'unpublish' });
    expect(inGroup('contra', publish)).toEqual(['Unpublish']);
    expect(inGroup('contra', publish, unpublish)).toEqual([]);
    expect(inGroup('contra', { ...publish, contraCtaId: box.id })).toEqual([]);
  });

  it('asks about what comes back from where it went', () => {
    const add = aToolCta({ verb: 'Add', contextObjectId: box.id, contextPreposition: 'to' });
    const [contra] = verbPrompts(documentOf(add), tool.id).filter(
      ({ group }) => group === 'contra',
    );
    expect(contra).toMatchObject({
      verb: 'Remove',
      contextObjectId: box.id,
      contextPreposition: 'from',
    });
  });

  it('asks about a verb once', () => {
    const both = [aToolCta({ verb: 'Reserve' }), aToolCta({ verb: 'Book' })];
    const verbs = verbPrompts(documentOf(...both), tool.id).map(({ verb }) => verb);
    expect(verbs.filter((verb) => verb === 'Cancel')).toHaveLength(1);
  });

  it('does not ask what takes a taking back back', () => {
    const remove = aToolCta({ verb: 'Remove' });
    const add = aToolCta({ verb: 'Add', contraCtaId: remove.id });
    expect(inGroup('contra', add, remove)).toEqual([]);
  });
});

describe('ghostVerbs', () => {
  const verbsOf = (roleId: string | null, ...ctas: readonly ReturnType<typeof aCta>[]) =>
    ghostVerbs(documentOf(...ctas), { objectId: tool.id, roleId }).map(({ verb }) => verb);

  it('offers nine at most, a life first', () => {
    expect(verbsOf(member.id)).toEqual([
      'Create',
      'View',
      'Edit',
      'Delete',
      'Publish',
      'Submit',
      'Approve',
      'Archive',
      'Cancel',
    ]);
    expect(verbsOf(null)).toHaveLength(9);
  });

  it('offers what the object has already before anything else', () => {
    const [publish, view] = [aToolCta({ verb: 'Publish' }), aToolCta({ verb: 'View' })];
    expect(verbsOf(member.id, publish, view).slice(0, 4)).toEqual([
      'Publish',
      'View',
      'Unpublish',
      'Create',
    ]);
    const granted = aDocument(
      tool,
      member,
      publish,
      aGrant({ ctaId: publish.id, roleId: member.id }),
    );
    expect(ghostVerbs(granted, { objectId: tool.id, roleId: member.id })[0]?.verb).toBe(
      'Unpublish',
    );
  });

  it('asks systems about time and systems, and nobody else', () => {
    expect(verbsOf(clock.id).slice(0, 2)).toEqual(['Remind', 'Notify']);
    expect(verbsOf(member.id)).not.toContain('Remind');
    expect(verbsOf(clock.id)).not.toContain('Create');
  });
});
