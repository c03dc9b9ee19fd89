import { describe, expect, it } from 'vitest';

import { aCta, aDocument, anAttribute, anObject, aRelationship } from '../testing/builders';
import { attributeSentence, attributesIn, columnItems, mapColumns } from './object-map';

const tool = anObject({ name: 'Tool', orderKey: 'a0', synonyms: [{ name: 'Gadget' }] });
const loan = anObject({ name: 'Loan', orderKey: 'a1' });
const due = anAttribute({ objectId: loan.id, name: 'Due date', group: 'metadata', orderKey: 'a0' });
const note = anAttribute({ objectId: loan.id, name: 'Note', orderKey: 'a1' });
const nested = aRelationship({ fromId: loan.id, toId: tool.id });
const renew = aCta({ objectId: loan.id, verb: 'Renew' });
const document = aDocument(loan, tool, due, note, nested, renew);

describe('the columns of the object map', () => {
  it('are the objects in their order', () => {
    expect(mapColumns(document, '')).toEqual([tool.id, loan.id]);
  });

  it.each([
    ['gadget', [tool.id]],
    [' DUE ', [loan.id]],
    ['renew', [loan.id]],
    ['nothing like it', []],
  ])('are found by %j among names, synonyms, attributes and verbs', (query, ids) => {
    expect(mapColumns(document, query)).toEqual(ids);
  });

  it('run from the head over nested objects, core content and metadata to the calls to action', () => {
    expect(columnItems(document, loan.id)).toEqual([
      { section: 'head', key: `object:${loan.id}` },
      { section: 'nested', key: `relationship:${nested.id}` },
      { section: 'core', key: `attribute:${note.id}` },
      { section: 'core', key: 'new:core' },
      { section: 'metadata', key: `attribute:${due.id}` },
      { section: 'metadata', key: 'new:metadata' },
      { section: 'ctas', key: `cta:${renew.id}` },
    ]);
  });

  it('show an object only what is its own, not what points at it', () => {
    expect(columnItems(document, tool.id).map(({ section }) => section)).toEqual([
      'head',
      'core',
      'metadata',
    ]);
    expect(attributesIn(document, loan.id, 'metadata')).toEqual([due]);
  });
});

describe('the sentence of an attribute', () => {
  it('says what it is and what you can do by it', () => {
    const sorted = { ...due, attributeType: 'date', required: 'required', sortable: true } as const;
    expect(attributeSentence(sorted, loan)).toBe(
      'Due date is metadata of a LOAN: a required date. You can sort by it.',
    );
    expect(attributeSentence({ ...sorted, filterable: true, searchable: true }, loan)).toContain(
      'You can sort, filter and search by it.',
    );
    expect(attributeSentence(note, loan)).toBe('Note is core content of a LOAN: an optional text.');
  });
});
