import { describe, expect, it } from 'vitest';

import { findRecord, recordsOf } from '../model/lookups';
import { collectionSchema } from '../model/mcsfd';
import {
  aCta,
  aDocument,
  aGrant,
  anAnswer,
  anAttribute,
  anObject,
  aNoun,
  aPhase,
  aRelationship,
  aRole,
  aSource,
} from '../testing/builders';
import { after } from './testing/applied';

const tool = anObject({ name: 'Tool' });
const loan = anObject({ name: 'Loan' });
const member = aRole({ name: 'Member' });

describe('removing', () => {
  it('takes along what means nothing without the object, and empties what pointed at it', () => {
    const borrow = aCta({ objectId: tool.id, verb: 'Borrow' });
    const log = aCta({ objectId: loan.id, verb: 'Log', contextObjectId: tool.id });
    const noun = aNoun({
      text: 'tool',
      verdict: 'object',
      target: { kind: 'object', id: tool.id },
    });
    const document = after(
      aDocument(
        tool,
        loan,
        member,
        borrow,
        log,
        noun,
        aRelationship({ fromId: tool.id, toId: loan.id }),
        anAnswer({ rowId: loan.id, columnId: tool.id }),
        aGrant({ ctaId: borrow.id, roleId: member.id }),
        anAttribute({ objectId: tool.id, name: 'Name' }),
      ),
      { type: 'object.remove', id: tool.id },
    );
    expect(document).toEqual(
      aDocument(
        loan,
        member,
        { ...log, contextObjectId: null },
        { ...noun, target: null, verdict: 'undecided' },
      ),
    );
  });

  it('of a text drops its occurrences, and nouns found nowhere else', () => {
    const source = aSource();
    const occurrences = [{ sourceId: source.id, start: 2, end: 8 }];
    const kept = aNoun({
      text: 'member',
      occurrences,
      verdict: 'role',
      target: { kind: 'role', id: member.id },
    });
    const document = after(aDocument(source, member, kept, aNoun({ text: 'thing', occurrences })), {
      type: 'source.remove',
      id: source.id,
    });
    expect(recordsOf(document, 'noun')).toEqual([{ ...kept, occurrences: [] }]);
  });

  it('of an attribute or a role leaves lists without it', () => {
    const loans = anObject({ name: 'Loan log' });
    const due = anAttribute({ objectId: loans.id, name: 'Due' });
    const fee = anAttribute({ objectId: loans.id, name: 'Fee' });
    const sorts = [{ attributeId: due.id }, { attributeId: fee.id }];
    const asked = { sorts, filters: sorts, mechanicsRoleIds: [member.id] };
    const list = aRelationship({ fromId: tool.id, toId: loans.id, ...asked });
    const collection = collectionSchema.parse(asked);
    const all = { ...loans, collection };
    const document = after(
      aDocument(tool, all, member, due, fee, list),
      { type: 'attribute.remove', id: due.id },
      { type: 'role.remove', id: member.id },
    );
    const left = {
      sorts: list.sorts.slice(1),
      filters: list.filters.slice(1),
      mechanicsRoleIds: [],
    };
    expect(findRecord(document, 'relationship', list.id)).toEqual({ ...list, ...left });
    expect(findRecord(document, 'object', loans.id)?.collection).toEqual({
      ...collection,
      ...left,
    });
  });

  it('of an object leaves calls to action that do not make or remove it', () => {
    const log = anObject({ name: 'Log entry' });
    const scan = aCta({ objectId: tool.id, createsIds: [log.id, loan.id], removesIds: [log.id] });
    const document = after(aDocument(tool, loan, log, scan), { type: 'object.remove', id: log.id });
    expect(recordsOf(document, 'cta')).toEqual([
      { ...scan, createsIds: [loan.id], removesIds: [] },
    ]);
  });

  it('of a phase leaves what was planned for it', () => {
    const now = aPhase();
    const planned = anObject({ phaseId: now.id });
    expect(after(aDocument(now, planned), { type: 'phase.remove', id: now.id })).toEqual(
      aDocument({ ...planned, phaseId: null }),
    );
  });
});
