import { describe, expect, it } from 'vitest';

import { type OrcaDocument } from '@/lib/orca/model/document';
import { applyOperations } from '@/lib/orca/operations/apply-operations';
import { type Operation } from '@/lib/orca/operations/operation';
import { aNoun, anAttribute, anObject, aDocument } from '@/lib/orca/testing/builders';

import { awayNews } from './away-news';
import { changeNews } from './change-news';

const tool = anObject({ name: 'Tool' });
const device = anObject({ name: 'Device' });
const document = aDocument(tool, device);

/** What Ben's edit tells somebody who looks at one record. */
function newsOf(
  operations: readonly Operation[],
  { on = document, lookedAt = '' }: { on?: OrcaDocument; lookedAt?: string } = {},
) {
  const applied = applyOperations(on, operations);
  if (!applied.ok) throw new Error('refused');
  const { diff } = applied.value;
  const news = changeNews(
    { diff: [...diff], types: operations.map(({ type }) => type) },
    { document: on, actorName: 'Ben', isLookedAt: (id) => id === lookedAt },
  );
  return { news, after: applied.value.document };
}

describe('the news of a change', () => {
  it('is none of everyday edits', () => {
    const rename = { type: 'object.update', id: tool.id, patch: { name: 'Thing' } } as const;
    expect(newsOf([rename], { lookedAt: tool.id }).news).toBeUndefined();
    expect(newsOf([{ type: 'object.remove', id: device.id }]).news).toBeUndefined();
  });

  it('names what was merged, also to somebody who looks at it', () => {
    const merge = { type: 'object.merge', fromId: device.id, intoId: tool.id } as const;
    expect(newsOf([merge], { lookedAt: device.id }).news?.text).toBe('Ben merged DEVICE into TOOL');
  });

  it('names what was merged where the names were known already', () => {
    const known = anObject({
      name: 'Drill',
      synonyms: [{ name: 'Devices', status: 'used', reason: '' }],
    });
    const on = aDocument(known, anObject({ ...device, name: 'Saw' }));
    const merge = { type: 'object.merge', fromId: device.id, intoId: known.id } as const;
    expect(newsOf([merge], { on }).news?.text).toBe('Ben merged SAW into DRILL');
  });

  it('counts what was added at once, by its kind where it is one', () => {
    const nouns = Array.from({ length: 25 }, () => aNoun());
    const adding = nouns.map((record) => ({ type: 'noun.create', record }) as const);
    expect(newsOf(adding).news?.text).toBe('Ben added 25 nouns');
    expect(newsOf(adding.slice(1)).news).toBeUndefined();
    const object = { type: 'object.create', record: anObject() } as const;
    expect(newsOf([...adding, object]).news?.text).toBe('Ben added 26 records');
  });

  it('counts what was deleted at once', () => {
    const nouns = Array.from({ length: 30 }, () => aNoun());
    const removing = nouns.map(({ id }) => ({ type: 'noun.remove', id }) as const);
    expect(newsOf(removing, { on: aDocument(...nouns) }).news?.text).toBe('Ben deleted 30 nouns');
  });

  it('tells that what one looks at is gone, and brings it back with all that went', () => {
    const on = aDocument(tool, anAttribute({ objectId: tool.id }));
    const { news, after } = newsOf([{ type: 'object.remove', id: tool.id }], {
      on,
      lookedAt: tool.id,
    });
    expect(news?.text).toBe('Ben deleted TOOL, which you were looking at');
    if (!news?.takeBack) throw new Error('nothing to take it back with');
    const back = applyOperations(after, [news.takeBack]);
    expect(back.ok && back.value.document.tables.attribute.size).toBe(1);
  });
});

describe('the news of what happened while one was away', () => {
  const by = (count: number, ...actorIds: readonly string[]) => ({
    count,
    actorIds: new Set(actorIds),
  });
  const nameOf = (userId: string) => userId.toUpperCase();
  const told = { versions: 9, nameOf };

  it('is one line with how many and by whom', () => {
    expect(awayNews({ ...told, missed: by(3, 'ben', 'ada') })).toBe(
      'While you were away: 3 changes by BEN and ADA',
    );
  });

  it('is none where nothing happened', () => {
    expect(awayNews({ ...told, missed: by(0) })).toBeUndefined();
  });

  it('counts only where there were too many to be told', () => {
    expect(awayNews({ ...told, missed: null, versions: 1_204 })).toBe(
      'While you were away: 1,204 changes',
    );
    expect(awayNews({ ...told, missed: null, versions: 0 })).toBeUndefined();
  });
});
