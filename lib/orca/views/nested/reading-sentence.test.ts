import { describe, expect, it } from 'vitest';

import { aRelationship, anAnswer, anObject } from '../../testing/builders';
import { cardinalityText } from './cardinality-text';
import { readingSentence } from './reading-sentence';

const tool = anObject({ name: 'Tool' });
const loan = anObject({ name: 'loan' });
const inspection = anObject({ name: 'Inspection' });
const category = anObject({ name: 'Category' });

const between = (from: typeof tool, to: typeof tool) => ({ fromId: from.id, toId: to.id });
const loanAnswer = (value: 'no' | 'question', note = '') =>
  anAnswer({ rowId: tool.id, columnId: loan.id, value, note });
const cell = { from: tool, to: loan, relationships: [], answer: undefined };

describe('readingSentence', () => {
  it('says a yes with its cardinality and what is usual', () => {
    const relationships = [aRelationship({ ...between(tool, loan), typical: '25–35' })];
    expect(readingSentence({ ...cell, relationships })).toBe(
      'On a TOOL’s page, someone would expect to see its LOANs: has many (0..many), usually 25–35.',
    );
  });

  it('uses the label, and the singular where there is only one', () => {
    const relationships = [
      aRelationship({ ...between(inspection, tool), label: 'looks at', min: 1, max: 1 }),
    ];
    expect(readingSentence({ ...cell, from: inspection, to: tool, relationships })).toBe(
      'On an INSPECTION’s page, someone would expect to see its TOOL: looks at (1).',
    );
  });

  it('lists several relationships of one pair', () => {
    const relationships = [
      aRelationship({ ...between(tool, loan), label: 'is lent in' }),
      aRelationship({ ...between(tool, loan), label: 'was damaged in', max: 1 }),
    ];
    expect(readingSentence({ ...cell, relationships })).toBe(
      'On a TOOL’s page, someone would expect to see its LOANs: is lent in (0..many); was damaged in (0..1).',
    );
  });

  it('keeps unasked, no, and question apart', () => {
    expect(readingSentence(cell)).toBe(
      'On a TOOL’s page, would someone expect to see its LOANs? Not asked yet.',
    );
    expect(readingSentence({ ...cell, answer: loanAnswer('no', 'See the member.') })).toBe(
      'On a TOOL’s page, someone would expect nothing of LOAN: answered no (See the member).',
    );
    expect(readingSentence({ ...cell, answer: loanAnswer('question') })).toBe(
      'On a TOOL’s page, would someone expect to see its LOANs? Nobody knows yet.',
    );
  });

  it('speaks of others where an object nests its own kind', () => {
    expect(readingSentence({ ...cell, from: category, to: category })).toBe(
      'On a CATEGORY’s page, would someone expect to see other CATEGORIES? Not asked yet.',
    );
  });
});

describe('cardinalityText', () => {
  it('writes exact numbers, ranges and open ends', () => {
    expect(cardinalityText(1, 1)).toBe('1');
    expect(cardinalityText(0, 1)).toBe('0..1');
    expect(cardinalityText(0, null)).toBe('0..many');
    expect(cardinalityText(2, 5)).toBe('2..5');
  });
});
