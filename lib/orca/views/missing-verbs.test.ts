import { describe, expect, it } from 'vitest';

import { aCta, anObject } from '../testing/builders';
import { missingVerbs } from './missing-verbs';

const { id: objectId } = anObject();
const verbsFor = (...ctas: readonly ReturnType<typeof aCta>[]) =>
  missingVerbs(ctas).map(({ verb }) => verb);

describe('missingVerbs', () => {
  it('asks about a whole life where nothing can be done yet', () => {
    expect(verbsFor()).toEqual(['Create', 'View', 'Edit', 'Delete']);
  });

  it('takes the tag or the first word for an answer', () => {
    const tagged = aCta({ objectId, verb: 'Lend out', crud: 'create' });
    const worded = aCta({ objectId, verb: 'Rename it' });
    expect(verbsFor(tagged, worded)).toEqual(['View', 'Delete']);
  });

  it('asks what takes a verb back, until something does', () => {
    const publish = aCta({ objectId, verb: 'Publish' });
    expect(missingVerbs([publish]).at(-1)).toEqual({
      verb: 'Unpublish',
      reason: 'contra',
      crud: null,
      takesBackId: publish.id,
    });
    const unpublish = aCta({ objectId, verb: 'unpublish' });
    expect(verbsFor(publish, unpublish)).not.toContain('Unpublish');
    expect(verbsFor({ ...publish, contraCtaId: unpublish.id })).not.toContain('Unpublish');
  });

  it('asks about a verb once', () => {
    const both = [aCta({ objectId, verb: 'Reserve' }), aCta({ objectId, verb: 'Book' })];
    expect(verbsFor(...both).filter((verb) => verb === 'Cancel')).toHaveLength(1);
  });
});
