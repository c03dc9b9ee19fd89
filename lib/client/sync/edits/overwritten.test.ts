import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';

import { type Change } from '@/lib/contracts/operations';
import { documentOf } from '@/lib/orca/model/document';
import { emptyCollection } from '@/lib/orca/model/mcsfd';
import { applyOperations } from '@/lib/orca/operations/apply-operations';
import { type Diff } from '@/lib/orca/operations/diff';
import { anId, anObject } from '@/lib/orca/testing/builders';

import { afterLanding, type Landing, type OwnWrites } from './overwritten';

const actorId = anId();
const tool = anObject({ name: 'Tool', definition: 'mine' });
const none: OwnWrites = new Map();

function change(diff: Diff): Change {
  return { version: 1, batchId: anId(), actorId, at: '2026-11-22T12:00:00Z', diff: [...diff] };
}

function written(before: string, after: string): Change {
  return change([
    {
      change: 'update',
      kind: 'object',
      id: tool.id,
      before: { definition: before },
      after: { definition: after },
    },
  ]);
}

const showing = (definition: string) => documentOf([{ ...tool, definition }]);

function landing(fields: Partial<Landing>): Landing {
  return { change: change([]), isOwn: false, nowMs: 0, shown: showing('theirs'), ...fields };
}

const { own } = afterLanding(
  none,
  landing({ change: written('', 'mine'), isOwn: true, nowMs: 1_000 }),
);

describe('a write of this tab', () => {
  it('that somebody else replaces within ten seconds is reported, with what brings it back', () => {
    const { overwritten } = afterLanding(
      own,
      landing({ change: written('mine', 'theirs'), nowMs: 10_000 }),
    );
    const ref = { kind: 'object', id: tool.id };
    expect(overwritten).toMatchObject([
      { ref, field: 'definition', mine: 'mine', theirs: 'theirs', actorId },
    ]);
    const back = overwritten.map(({ bringBack }) => bringBack);
    const done = applyOperations(showing('theirs'), back);
    expect(done.ok && done.value.document.tables.object.get(tool.id)).toMatchObject({
      definition: 'mine',
    });
    expect(applyOperations(showing('somebody else’s'), back).ok).toBe(false);
  });

  it('is reported also where it was a new record’s', () => {
    const created = change([{ change: 'create', record: tool }]);
    const after = afterLanding(none, landing({ change: created, isOwn: true }));
    const news = landing({ change: written('mine', 'theirs') });
    expect(afterLanding(after.own, news).overwritten).toHaveLength(1);
  });

  it('that somebody replaces who made theirs offline, before mine had landed, is reported however late', () => {
    const late = { ...written('mine', 'theirs'), batchId: v7({ msecs: 900 }) };
    const news = landing({ change: late, nowMs: 3_600_000 });
    expect(afterLanding(own, news).overwritten).toMatchObject([{ mine: 'mine', theirs: 'theirs' }]);
    const knowing = { ...late, batchId: v7({ msecs: 2_000 }) };
    expect(afterLanding(own, { ...news, change: knowing }).overwritten).toEqual([]);
  });

  it('is forgotten only for a thousand later ones', () => {
    const later = (count: number) =>
      Array.from({ length: count / 100 }).reduce<OwnWrites>((writes) => {
        const records = Array.from({ length: 100 }, () => anObject());
        const diff = records.map(({ id }) => ({
          change: 'update' as const,
          kind: 'object' as const,
          id,
          before: { definition: '' },
          after: { definition: 'more' },
        }));
        return afterLanding(writes, landing({ change: change(diff), isOwn: true })).own;
      }, own);
    const news = landing({ change: written('mine', 'theirs'), nowMs: 2_000 });
    expect(afterLanding(later(900), news).overwritten).toHaveLength(1);
    expect(afterLanding(later(1_000), news).overwritten).toEqual([]);
    expect(later(2_000).size).toBe(1_000);
  });

  it.each<[string, Partial<Landing>]>([
    ['long ago', { nowMs: 12_000 }],
    ['that a later one of this tab wins back', { shown: showing('mine again') }],
    ['that somebody had replaced before', { change: written('another’s', 'theirs') }],
    ['whose record is gone', { shown: documentOf([]) }],
    ['of this tab itself', { isOwn: true }],
  ])('%s is not reported', (_, fields) => {
    const news = landing({ change: written('mine', 'theirs'), nowMs: 2_000, ...fields });
    expect(afterLanding(own, news).overwritten).toEqual([]);
  });

  it('in a collection is reported by its own field alone, and brought back alone', () => {
    const collections = ['', 'mine', 'theirs'].map((sorting) => ({ ...emptyCollection, sorting }));
    const [, mine, theirs] = collections;
    const { kind, id } = tool;
    const to = (before: unknown, after: unknown) =>
      change([
        {
          change: 'update',
          kind,
          id,
          before: { collection: before },
          after: { collection: after },
        },
      ]);
    const begun = afterLanding(none, landing({ change: to(null, mine), isOwn: true }));
    const shown = documentOf([{ ...tool, collection: { ...emptyCollection, sorting: 'theirs' } }]);
    const besides = to(mine, { ...mine, filtering: 'theirs' });
    expect(afterLanding(begun.own, landing({ change: besides, shown })).overwritten).toEqual([]);
    const { overwritten } = afterLanding(begun.own, landing({ change: to(mine, theirs), shown }));
    expect(overwritten).toMatchObject([{ field: 'collection.sorting', mine: 'mine' }]);
    const back = applyOperations(
      shown,
      overwritten.map(({ bringBack }) => bringBack),
    );
    expect(back.ok && back.value.document.tables.object.get(id)).toMatchObject({
      collection: { sorting: 'mine' },
    });
  });

  it('by an import is not followed', () => {
    const records = Array.from({ length: 201 }, () => anObject());
    const imported = change(records.map((record) => ({ change: 'create', record }) as const));
    expect(afterLanding(none, landing({ change: imported, isOwn: true })).own).toBe(none);
  });

  it('is reported once', () => {
    const first = afterLanding(own, landing({ change: written('mine', 'theirs') }));
    const second = afterLanding(first.own, landing({ change: written('theirs', 'theirs 2') }));
    expect(second.overwritten).toEqual([]);
  });
});
