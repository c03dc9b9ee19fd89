import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { listedObjectId, mcsfdOf } from '@/lib/orca/edits/edit-mcsfd';
import { exportJson } from '@/lib/orca/exporters/json';
import { importJson } from '@/lib/orca/importers/import-json';
import { emptyDocument, type OrcaDocument } from '@/lib/orca/model/document';
import { recordsOf } from '@/lib/orca/model/lookups';
import { applyOperation } from '@/lib/orca/operations/apply-operation';
import { anId } from '@/lib/orca/testing/builders';
import { buildToolLibrary, demoProject } from '@/prisma/demo/build-tool-library';

const interview = readFileSync('prisma/demo/interview.md', 'utf8');

function demoDocument(): OrcaDocument {
  const writes = [...buildToolLibrary(interview, anId)];
  const applied = applyOperation(emptyDocument, { type: 'records.write', writes });
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return applied.value.document;
}

describe('the demo project', () => {
  const document = demoDocument();

  it('is a whole model that keeps every rule', () => {
    const counts = Object.entries(document.tables).map(([kind, table]) => [kind, table.size]);
    expect(Object.fromEntries(counts)).toEqual({
      phase: 3,
      role: 5,
      source: 1,
      object: 9,
      relationship: 28,
      answer: 19,
      cta: 39,
      grant: 66,
      attribute: 65,
      noun: 50,
      question: 8,
    });
    const file = exportJson(document, { projectName: demoProject.name });
    expect(importJson(file)).toMatchObject({ ok: true });
  });

  it('traces every noun to words of the interview', () => {
    for (const { text, occurrences } of recordsOf(document, 'noun')) {
      const words = occurrences.map(({ start, end }) => interview.slice(start, end));
      expect([text, words.length > 0, words.some((word) => word.trim() === '')]).toEqual([
        text,
        true,
        false,
      ]);
    }
  });

  it('moves between states that exist, by calls to action on things that exist', () => {
    for (const { name, states, transitions } of recordsOf(document, 'object')) {
      const known = new Set(states.map((state) => state.name));
      const strange = transitions
        .flatMap(({ from, to }) => [from, to])
        .filter((state) => !known.has(state));
      expect([name, strange]).toEqual([name, []]);
    }
  });

  it('has lists that are sorted and filtered by attributes of what they list', () => {
    const owner = new Map(
      recordsOf(document, 'attribute').map(({ id, objectId }) => [id, objectId]),
    );
    const lists = [...recordsOf(document, 'relationship'), ...recordsOf(document, 'object')].map(
      (holder) => ({ ...mcsfdOf(holder), listedId: listedObjectId(holder) }),
    );
    const bound = lists.flatMap(({ sorts, filters, listedId }) =>
      [...sorts, ...filters].map(({ attributeId }) => owner.get(attributeId) === listedId),
    );
    expect([bound.length > 10, bound.includes(false)]).toEqual([true, false]);
  });

  it('grants calls to action in states that their objects have', () => {
    const objectOf = new Map(recordsOf(document, 'cta').map((cta) => [cta.id, cta.objectId]));
    const statesOf = new Map(
      recordsOf(document, 'object').map(({ id, states }) => [id, states.map(({ name }) => name)]),
    );
    const strange = recordsOf(document, 'grant').flatMap(({ ctaId, states }) => {
      const known = statesOf.get(objectOf.get(ctaId) ?? '') ?? [];
      return states.filter((state) => !known.includes(state));
    });
    expect(strange).toEqual([]);
  });
});
