import { describe, expect, it } from 'vitest';

import { findObjectByName, findRecord } from '../model/lookups';
import { aDocument, anObject, aNoun, aSource } from '../testing/builders';
import { type Operation } from './operation';
import { after, refusalOf } from './testing/applied';

const tool = anObject({ name: 'Tool', synonyms: [{ name: 'Equipment' }] });

describe('promoting a noun', () => {
  const source = aSource();
  const noun = aNoun({
    text: 'borrower',
    occurrences: [{ sourceId: source.id, start: 2, end: 8 }],
  });
  const document = aDocument(source, noun, tool);

  it('makes the object and keeps where the word was found', () => {
    const record = anObject({ name: 'Borrower' });
    const promoted = after(document, {
      type: 'noun.promote',
      id: noun.id,
      to: { as: 'object', record },
    });
    expect(findObjectByName(promoted, 'borrowers')?.id).toBe(record.id);
    expect(findRecord(promoted, 'noun', noun.id)).toEqual({
      ...noun,
      verdict: 'object',
      target: { kind: 'object', id: record.id },
    });
  });

  it('adds it to an object as a synonym or a state, once', () => {
    const asSynonym: Operation = {
      type: 'noun.promote',
      id: noun.id,
      to: { as: 'synonym', objectId: tool.id },
    };
    const asState: Operation = {
      type: 'noun.promote',
      id: noun.id,
      to: { as: 'state', objectId: tool.id },
    };
    const promoted = after(document, asSynonym, asSynonym, asState);
    expect(findRecord(promoted, 'object', tool.id)).toMatchObject({
      synonyms: [{ name: 'Equipment' }, { name: 'borrower' }],
      states: [{ name: 'borrower' }],
    });
  });

  it('refuses what is called that already, and changes nothing', () => {
    const record = anObject({ name: 'Tools' });
    expect(
      refusalOf(document, { type: 'noun.promote', id: noun.id, to: { as: 'object', record } }),
    ).toBe('name_taken');
  });

  it('refuses an occurrence outside its text, and a word that is listed already', () => {
    const outside = aNoun({
      text: 'x',
      occurrences: [{ sourceId: source.id, start: 20, end: 99 }],
    });
    expect(refusalOf(document, { type: 'noun.create', record: outside })).toBe(
      'occurrence_outside',
    );
    expect(refusalOf(document, { type: 'noun.create', record: aNoun({ text: 'Borrowers' }) })).toBe(
      'noun_taken',
    );
  });
});
