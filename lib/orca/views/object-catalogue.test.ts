import { describe, expect, it } from 'vitest';

import {
  aCta,
  aDocument,
  anAttribute,
  aNoun,
  anObject,
  aQuestion,
  aRelationship,
  aSource,
} from '../testing/builders';
import { editEffects } from './edit-effects';
import { nounTarget } from './noun-target';
import { findObjects, objectCounts, pastedNames } from './object-catalogue';

const tool = anObject({
  name: 'Tool',
  definition: 'A thing that members borrow.',
  synonyms: [{ name: 'device' }],
});
const loan = anObject({ name: 'Loan' });
const source = aSource();
const reserve = aCta({ objectId: tool.id, verb: 'Reserve' });
const condition = anAttribute({ objectId: tool.id, name: 'condition' });
const noun = aNoun({
  text: 'tool',
  verdict: 'object',
  target: { kind: 'object', id: tool.id },
  occurrences: [
    { sourceId: source.id, start: 18, end: 22 },
    { sourceId: source.id, start: 0, end: 1 },
  ],
});
const document = aDocument(
  tool,
  loan,
  source,
  reserve,
  condition,
  noun,
  aRelationship({ fromId: tool.id, toId: loan.id, label: 'is lent in' }),
  aRelationship({ fromId: tool.id, toId: loan.id, label: 'is reserved by' }),
  aQuestion({ attachedTo: { kind: 'object', id: tool.id } }),
  aQuestion({ attachedTo: { kind: 'object', id: tool.id }, status: 'answered' }),
);

describe('objectCounts', () => {
  it('counts nested objects once, words of evidence, and only open questions', () => {
    expect(objectCounts(document, tool.id)).toEqual([1, 1, 1, 2, 1]);
    expect(objectCounts(document, loan.id)).toEqual([0, 0, 0, 0, 0]);
  });
});

function namesFor(query: string): readonly string[] {
  return findObjects([tool, loan], query).map(({ name }) => name);
}

describe('findObjects', () => {
  it('finds by name, plural, synonym and definition', () => {
    expect(namesFor('')).toEqual(['Tool', 'Loan']);
    expect(namesFor('LOANS')).toEqual(['Loan']);
    expect(namesFor('devi')).toEqual(['Tool']);
    expect(namesFor('borrow')).toEqual(['Tool']);
    expect(namesFor('nothing')).toEqual([]);
  });
});

describe('pastedNames', () => {
  it('takes one name a line and marks what would be refused', () => {
    const text = '- Member\n\n2. tools\r\n* Devices\nmembers\n' + 'x'.repeat(81);
    expect(pastedNames(document, text)).toEqual([
      { name: 'Member', status: 'new' },
      { name: 'tools', status: 'existing', object: tool },
      { name: 'Devices', status: 'existing', object: tool },
      { name: 'members', status: 'repeated' },
      { name: 'x'.repeat(81), status: 'too_long' },
    ]);
  });
});

describe('editEffects', () => {
  it('tells what goes along with an object and what merely loses a link', () => {
    const effects = editEffects(document, { type: 'object.remove', id: tool.id });
    expect(effects.map(({ change, kind, names }) => [change, kind, names.length])).toEqual([
      ['remove', 'object', 1],
      ['remove', 'relationship', 2],
      ['remove', 'cta', 1],
      ['remove', 'attribute', 1],
      ['update', 'noun', 1],
      ['update', 'question', 2],
    ]);
    expect(effects[1]?.names[0]).toBe('TOOL → LOAN');
  });

  it('says nothing of an edit that would be refused', () => {
    const { id } = tool;
    expect(editEffects(document, { type: 'object.merge', fromId: id, intoId: id })).toEqual([]);
  });
});

describe('nounTarget', () => {
  it('names what a noun became', () => {
    const become = (kind: 'object' | 'attribute' | 'cta', id: string) =>
      nounTarget(document, { target: { kind, id } });
    expect(become('object', tool.id)).toBe('TOOL');
    expect(become('attribute', condition.id)).toBe('TOOL.condition');
    expect(become('cta', reserve.id)).toBe('Reserve TOOL');
    expect(nounTarget(document, { target: null })).toBe('');
  });
});
