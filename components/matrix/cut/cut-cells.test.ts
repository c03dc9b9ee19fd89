import { describe, expect, it } from 'vitest';

import { type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';
import { dropRecord, putRecord } from '@/lib/orca/model/document';
import { findRecord } from '@/lib/orca/model/lookups';
import { aCta, aDocument, aGrant, anAnswer, anObject, aRole } from '@/lib/orca/testing/builders';
import { cellsOfRecord } from '@/lib/orca/views/cta/cells-of-record';
import { recordsOfCtaCell } from '@/lib/orca/views/cta/cta-matrix';
import { err } from '@/lib/shared/result';

import { cutCells } from './cut-cells';

const tool = anObject();
const kit = anObject();
const member = aRole();
const clerk = aRole();
const borrow = aCta({ objectId: tool.id, orderKey: 'a0' });
const mayBorrow = aGrant({ ctaId: borrow.id, roleId: member.id });
const spare = aCta({ objectId: tool.id, orderKey: 'a1' });
const document = aDocument(tool, kit, member, clerk, borrow, mayBorrow, spare);

const cut = (columnId: string) =>
  cutCells<VerbPlace>(
    { id: '1', rowIds: [tool.id], columnIds: [columnId] },
    {
      isTransposed: false,
      cellOfIds: (objectId, role) => ({ objectId, roleId: role || null }),
      cellAt: () => undefined,
      isThere: (now, { objectId }) => findRecord(now, 'object', objectId) !== undefined,
      cellsOf: cellsOfRecord,
      recordsIn: (now, { objectId, roleId }) => recordsOfCtaCell(now, objectId, roleId),
      lockOf: ({ objectId, roleId }) => `${objectId} ${roleId ?? ''}`,
      move: () => err('It stays.'),
    },
    document,
  );

describe('cells that are cut', () => {
  const { areAsCut, rows } = cut(member.id);

  it('are known by what they are in the model', () => {
    expect(rows).toEqual([[{ objectId: tool.id, roleId: member.id }]]);
    expect(areAsCut(document)).toBe(true);
  });

  it.each([
    ['a verb of theirs', { ...borrow, verb: 'Lend' }],
    ['a permission of theirs', { ...mayBorrow, condition: 'if trained' }],
    ['where a permission stands', { ...mayBorrow, roleId: clerk.id }],
    ['a permission that was not there', aGrant({ ctaId: spare.id, roleId: member.id })],
    [
      'an answer that was not there',
      anAnswer({ matrix: 'cta', rowId: tool.id, columnId: member.id, value: 'question' }),
    ],
  ])('are not as they were after an edit of %s', (_what, record) => {
    expect(areAsCut(putRecord(document, record))).toBe(false);
  });

  it.each([
    ['elsewhere', aGrant({ ctaId: borrow.id, roleId: clerk.id })],
    ['of their place in a list', { ...borrow, orderKey: 'a5' }],
    ['of a verb of others', { ...spare, verb: 'Lend' }],
  ])('are as they were after an edit %s', (_where, record) => {
    expect(areAsCut(putRecord(document, record))).toBe(true);
  });

  it('are not asked any more where their object is gone', () => {
    const gone = [mayBorrow, borrow, spare, tool].reduce(dropRecord, document);
    expect(areAsCut(gone)).toBe(true);
  });
});

it('verbs for nobody are edited when somebody gets one', () => {
  const granted = aGrant({ ctaId: spare.id, roleId: clerk.id });
  expect(cut('').areAsCut(putRecord(document, granted))).toBe(false);
});

it('verbs for nobody are edited when those of an archived role become such', () => {
  expect(cut('').areAsCut(putRecord(document, { ...member, isArchived: true }))).toBe(false);
  expect(cut('').areAsCut(putRecord(document, { ...member, name: 'Borrower' }))).toBe(true);
});
