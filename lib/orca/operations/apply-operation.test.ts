import { describe, expect, it } from 'vitest';

import { findAnswer, recordsOf } from '../model/lookups';
import {
  aCta,
  aDocument,
  aGrant,
  anAnswer,
  anId,
  anObject,
  aNoun,
  aRelationship,
  aRole,
  aSource,
} from '../testing/builders';
import { applyOperation } from './apply-operation';
import { applyOperations } from './apply-operations';
import { type Operation } from './operation';
import { after, refusalOf } from './testing/applied';

const tool = anObject({ name: 'Tool', synonyms: [{ name: 'Equipment' }] });
const loan = anObject({ name: 'Loan' });
const member = aRole({ name: 'Member' });

describe('names', () => {
  it.each(['tool', 'TOOLS', ' Tool ', 'equipments', 'Equip\u006dent'])(
    'refuses a second object called %j',
    (name) => {
      const record = anObject({ name });
      expect(refusalOf(aDocument(tool), { type: 'object.create', record })).toBe('name_taken');
    },
  );

  it('says at which name, and whose it is', () => {
    const record = anObject({ name: 'Device', synonyms: [{ name: 'tools' }] });
    expect(applyOperation(aDocument(tool), { type: 'object.create', record })).toMatchObject({
      error: { path: ['synonyms', 0, 'name'], detail: 'tools', other: { id: tool.id } },
    });
  });

  it('refuses a synonym that repeats the object’s own name, and a rename onto another', () => {
    const document = aDocument(tool, loan);
    const synonyms = [{ name: 'LOANS', status: 'used', reason: '' } as const];
    expect(refusalOf(document, { type: 'object.update', id: loan.id, patch: { synonyms } })).toBe(
      'synonym_repeated',
    );
    expect(
      refusalOf(document, { type: 'object.update', id: loan.id, patch: { name: 'Tools' } }),
    ).toBe('name_taken');
  });

  it('lets an object change the case of its own name and frees the old one', () => {
    const document = after(
      aDocument(tool),
      { type: 'object.update', id: tool.id, patch: { name: 'Device' } },
      { type: 'object.create', record: anObject({ name: 'Tool' }) },
      { type: 'object.update', id: tool.id, patch: { name: 'DEVICE' } },
    );
    expect(
      recordsOf(document, 'object')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['DEVICE', 'Tool']);
  });
});

describe('cells', () => {
  const yes = aRelationship({ fromId: tool.id, toId: loan.id });
  const no = anAnswer({ rowId: tool.id, columnId: loan.id });

  it('are never both answered "no" and related', () => {
    expect(refusalOf(aDocument(tool, loan, no), { type: 'relationship.create', record: yes })).toBe(
      'cell_answered_no',
    );
    expect(refusalOf(aDocument(tool, loan, yes), { type: 'answer.create', record: no })).toBe(
      'cell_has_relationship',
    );
  });

  it('may be a question and related, and the other direction is a cell of its own', () => {
    const question = anAnswer({ rowId: tool.id, columnId: loan.id, value: 'question' });
    const back = anAnswer({ rowId: loan.id, columnId: tool.id });
    const document = after(
      aDocument(tool, loan, yes),
      { type: 'answer.create', record: question },
      { type: 'answer.create', record: back },
    );
    expect(findAnswer(document, 'nested_object', loan.id, tool.id)).toEqual(back);
  });

  it('that do not apply hold no relationship either', () => {
    const unfit = anAnswer({ rowId: tool.id, columnId: loan.id, value: 'not_applicable' });
    expect(
      refusalOf(aDocument(tool, loan, unfit), { type: 'relationship.create', record: yes }),
    ).toBe('cell_answered_no');
  });

  it('are answered once', () => {
    const again = anAnswer({ rowId: tool.id, columnId: loan.id, value: 'question' });
    expect(refusalOf(aDocument(tool, loan, no), { type: 'answer.create', record: again })).toBe(
      'already_answered',
    );
  });

  it('refuse a minimum above the maximum', () => {
    const document = aDocument(tool, loan, yes);
    expect(
      refusalOf(document, { type: 'relationship.update', id: yes.id, patch: { min: 3, max: 2 } }),
    ).toBe('record_invalid');
  });
});

describe('limits', () => {
  const aliases = Array.from({ length: 50 }, (_, at) => ({ name: `alias ${at}` }));
  const full = anObject({ name: 'Full', synonyms: aliases });
  const noun = aNoun({ text: 'one too many' });
  const source = aSource();

  it('hold for operations that build on a record, not only at the door', () => {
    const promote: Operation = {
      type: 'noun.promote',
      id: noun.id,
      to: { as: 'synonym', objectId: full.id },
    };
    expect(applyOperation(aDocument(full, noun), promote)).toMatchObject({
      error: { code: 'record_invalid', path: ['synonyms'] },
    });
  });

  it('keep a text as it is, since offsets point into it', () => {
    const write = {
      write: 'update',
      kind: 'source',
      id: source.id,
      patch: { body: 'Another text.' },
      expected: {},
    } as const;
    expect(refusalOf(aDocument(source), { type: 'records.write', writes: [write] })).toBe(
      'record_invalid',
    );
  });
});

describe('granting', () => {
  it('refuses to grant a CTA to a role twice', () => {
    const borrow = aCta({ objectId: tool.id });
    const document = aDocument(
      tool,
      member,
      borrow,
      aGrant({ ctaId: borrow.id, roleId: member.id }),
    );
    const record = aGrant({ ctaId: borrow.id, roleId: member.id });
    expect(refusalOf(document, { type: 'grant.create', record })).toBe('already_granted');
  });
});

describe('a batch', () => {
  it('is all or nothing and names the operation that failed', () => {
    const refused = applyOperations(aDocument(tool), [
      { type: 'object.create', record: loan },
      { type: 'object.remove', id: anId() },
    ]);
    expect(refused).toMatchObject({
      ok: false,
      error: { index: 1, refusal: { code: 'record_missing' } },
    });
  });
});
