import { describe, expect, it } from 'vitest';

import { type OrcaDocument } from '../model/document';
import { findAnswer, findObjectByName, findRecord, recordsOf } from '../model/lookups';
import { collectionSchema } from '../model/mcsfd';
import {
  aCta,
  aDocument,
  aGrant,
  anAnswer,
  anAttribute,
  anId,
  anObject,
  aNoun,
  aPhase,
  aRelationship,
  aRole,
  aSource,
} from '../testing/builders';
import { brokenRules } from '../testing/check-document';
import { applyOperation } from './apply-operation';
import { applyOperations } from './apply-operations';
import { invertDiff } from './diff';
import { type Operation } from './operation';

const tool = anObject({ name: 'Tool', synonyms: [{ name: 'Equipment' }] });
const loan = anObject({ name: 'Loan' });
const member = aRole({ name: 'Member' });

function after(document: OrcaDocument, ...operations: readonly Operation[]): OrcaDocument {
  const applied = applyOperations(document, operations);
  if (!applied.ok) throw new Error(`refused: ${JSON.stringify(applied.error)}`);
  return applied.value.document;
}

function refusalOf(document: OrcaDocument, operation: Operation): string | undefined {
  const applied = applyOperation(document, operation);
  return applied.ok ? undefined : applied.error.code;
}

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

function names(document: OrcaDocument): readonly string[] {
  return recordsOf(document, 'object').map(({ name }) => name);
}

describe('order', () => {
  const three = ['A', 'B', 'C'].map((name) => anObject({ name }));
  const document = after(
    aDocument(),
    ...three.map((record) => ({ type: 'object.create', record }) as const),
  );
  const [a, b, c] = three.map(({ id }) => id);

  it('is the order of creation, until somebody changes it', () => {
    expect(names(document)).toEqual(['A', 'B', 'C']);
    expect(
      names(after(document, { type: 'list.reorder', kind: 'object', id: c ?? '', afterId: null })),
    ).toEqual(['C', 'A', 'B']);
    expect(
      names(
        after(document, { type: 'list.reorder', kind: 'object', id: a ?? '', afterId: b ?? '' }),
      ),
    ).toEqual(['B', 'A', 'C']);
  });

  it('can be changed between two records that share a key', () => {
    const twins = aDocument(...three.map((record) => ({ ...record, orderKey: 'a0' })));
    const [first, second, third] = names(twins);
    const last = recordsOf(twins, 'object')[2]?.id ?? '';
    const moved = after(twins, {
      type: 'list.reorder',
      kind: 'object',
      id: last,
      afterId: recordsOf(twins, 'object')[0]?.id ?? '',
    });
    expect(names(moved)).toEqual([first, third, second]);
  });

  it('gives short keys again when they have grown long', () => {
    let moving = document;
    for (let turn = 0; turn < 400; turn += 1) {
      const [first, , last] = recordsOf(moving, 'object');
      moving = after(moving, {
        type: 'list.reorder',
        kind: 'object',
        id: last?.id ?? '',
        afterId: first?.id ?? '',
      });
    }
    const keys = recordsOf(moving, 'object').map(({ orderKey }) => orderKey.length);
    expect(Math.max(...keys)).toBeLessThan(70);
    expect(brokenRules(moving)).toEqual([]);
  });

  it('is changed within one list only', () => {
    const cta = aCta({ objectId: tool.id });
    const other = aCta({ objectId: loan.id });
    const two = aDocument(tool, loan, cta, other);
    expect(
      refusalOf(two, { type: 'list.reorder', kind: 'cta', id: cta.id, afterId: other.id }),
    ).toBe('list_mismatch');
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

describe('undo', () => {
  const renamed = applyOperation(aDocument(tool), {
    type: 'object.update',
    id: tool.id,
    patch: { name: 'Device' },
  });

  it('leaves other fields that somebody changed since', () => {
    if (!renamed.ok) throw new Error('refused');
    const defined = after(renamed.value.document, {
      type: 'object.update',
      id: tool.id,
      patch: { definition: 'A thing.' },
    });
    const undone = after(defined, invertDiff(renamed.value.diff));
    expect(findRecord(undone, 'object', tool.id)).toMatchObject({
      name: 'Tool',
      definition: 'A thing.',
    });
  });

  it('is refused where somebody has gone on from there', () => {
    if (!renamed.ok) throw new Error('refused');
    const again = after(renamed.value.document, {
      type: 'object.update',
      id: tool.id,
      patch: { name: 'Gadget' },
    });
    expect(refusalOf(again, invertDiff(renamed.value.diff))).toBe('changed_since');
  });

  it('is not hindered by where somebody else’s record pushed ours in the list', () => {
    const made = applyOperation(aDocument(), { type: 'object.create', record: loan });
    if (!made.ok) throw new Error('refused');
    const pushed = after(
      aDocument(),
      { type: 'object.create', record: tool },
      { type: 'object.create', record: loan },
    );
    expect(names(after(pushed, invertDiff(made.value.diff)))).toEqual(['Tool']);
  });

  it('of a creation is refused while others build on it', () => {
    const made = applyOperation(aDocument(), { type: 'object.create', record: loan });
    if (!made.ok) throw new Error('refused');
    const used = after(made.value.document, {
      type: 'attribute.create',
      record: anAttribute({ objectId: loan.id }),
    });
    expect(refusalOf(used, invertDiff(made.value.diff))).toBe('still_referenced');
  });
});
