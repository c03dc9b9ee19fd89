import { expect, it } from 'vitest';

import { type OrcaDocument } from '../model/document';
import { findObjectByName, findRecord, recordsOf } from '../model/lookups';
import { applyOperations } from '../operations/apply-operations';
import { aDocument, anId, anObject, aSource } from '../testing/builders';
import { nounTarget } from '../views/noun-target';
import { mergeForaged, nounRows } from '../views/research';
import { verdictForTaken, verdictOperations, type Verdict } from './verdict-operations';

const tool = anObject({ name: 'Tool', synonyms: [{ name: 'device' }] });
const source = aSource({ body: 'Each tool is a device with a condition.' });
const start = aDocument(tool, source);

/** Forages one word, judges it in the document and gives the document back. */
function judged(document: OrcaDocument, text: string, verdict: Verdict): OrcaDocument {
  const at = source.body.indexOf(text);
  const candidates = [
    { text, origin: 'noun', occurrences: [{ start: at, end: at + text.length }] } as const,
  ];
  const merged = mergeForaged([{ sourceId: source.id, candidates }]);
  const row = nounRows(merged, recordsOf(document, 'noun'), [source.id]).find(
    (candidate) => candidate.text === text,
  );
  if (!row) throw new Error('The noun is not in the list.');
  const applied = applyOperations(document, verdictOperations(row, verdict, anId));
  if (!applied.ok) throw new Error(applied.error.refusal.code);
  return applied.value.document;
}

it('keeps the noun with its occurrences and makes what it is said to be', () => {
  const document = judged(start, 'condition', { as: 'attribute', of: { id: tool.id } });
  const [noun] = recordsOf(document, 'noun');
  expect(noun).toMatchObject({ text: 'condition', verdict: 'attribute' });
  expect(noun?.occurrences).toHaveLength(1);
  expect(noun && nounTarget(document, noun)).toBe('TOOL.condition');
});

it('makes the object on the way where it is a new one', () => {
  const document = judged(start, 'condition', { as: 'state', of: { newName: 'Repair' } });
  const repair = findObjectByName(document, 'repair');
  expect(repair?.states.map(({ name }) => name)).toEqual(['condition']);
});

it('judges a noun that is there already without making it twice, and takes a verdict back', () => {
  const dismissed = judged(start, 'condition', { as: 'dismissed', reason: 'system' });
  const role = judged(dismissed, 'condition', { as: 'role' });
  expect(recordsOf(role, 'noun')).toMatchObject([{ verdict: 'role', reason: null }]);
  const open = judged(role, 'condition', { as: 'undecided' });
  expect(recordsOf(open, 'noun')).toMatchObject([{ verdict: 'undecided', target: null }]);
});

it('offers the object itself for its own name, and a synonym for another name of it', () => {
  const taken = verdictForTaken('tools', tool);
  expect(taken).toEqual({ as: 'known_object', id: tool.id });
  expect(verdictForTaken('device', tool)).toEqual({ as: 'synonym', of: { id: tool.id } });
  const document = judged(start, 'tool', taken);
  expect(recordsOf(document, 'noun')[0]?.target).toEqual({ kind: 'object', id: tool.id });
  expect(findRecord(document, 'object', tool.id)).toEqual(tool);
});
