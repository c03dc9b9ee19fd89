import { describe, expect, it } from 'vitest';

import { type OrcaDocument } from '../../model/document';
import { ctasOf, findAnswer, grantsOf } from '../../model/lookups';
import { applyOperations } from '../../operations/apply-operations';
import { type Operation } from '../../operations/operation';
import { aCta, aDocument, aGrant, anAnswer, anId, anObject, aRole } from '../../testing/builders';
import { addVerb, addVerbs, nextVerbless, parseVerbs, type VerblessAnswer } from './verb-edits';

const tool = anObject({ name: 'Tool' });
const box = anObject({ name: 'Box' });
const retired = aRole({ name: 'Retired', isArchived: true });
const member = aRole({ name: 'Member' });
const librarian = aRole({ name: 'Librarian' });
const borrow = aCta({ objectId: tool.id, verb: 'Borrow' });
const empty = aDocument(tool, member, librarian);
const lent = aDocument(
  tool,
  member,
  librarian,
  borrow,
  aGrant({ ctaId: borrow.id, roleId: member.id }),
);
const cell = { objectId: tool.id, roleId: member.id };

function after(document: OrcaDocument, operations: readonly Operation[]): OrcaDocument {
  const applied = applyOperations(document, operations);
  if (!applied.ok) throw new Error(applied.error.refusal.code);
  return applied.value.document;
}

function answeredBy(value: VerblessAnswer): OrcaDocument {
  const at = { matrix: 'cta', rowId: tool.id, columnId: member.id } as const;
  return aDocument(tool, member, anAnswer({ ...at, value }));
}

describe('addVerb', () => {
  it('makes a CTA and grants it to the role', () => {
    const document = after(empty, addVerb(empty, cell, { verb: 'Reserve', crud: 'create' }, anId));
    const [cta] = ctasOf(document, tool.id);
    expect(cta).toMatchObject({ verb: 'Reserve', crud: 'create' });
    expect(cta && grantsOf(document, cta.id)).toMatchObject([{ roleId: member.id }]);
  });

  it('grants the CTA that is there rather than making it twice', () => {
    const place = { objectId: tool.id, roleId: librarian.id };
    const document = after(lent, addVerb(lent, place, { verb: ' borrow' }, anId));
    expect(ctasOf(document, tool.id)).toHaveLength(1);
    expect(grantsOf(document, borrow.id)).toHaveLength(2);
  });

  it('takes verbs for the same that a merge takes for the same', () => {
    const checkOut = aCta({ objectId: tool.id, verb: 'Check out' });
    const document = aDocument(tool, member, checkOut);
    const put = after(document, addVerb(document, cell, { verb: 'check-out' }, anId));
    expect(ctasOf(put, tool.id)).toEqual([checkOut]);
  });

  it('does nothing where the role has the verb', () => {
    expect(addVerb(lent, cell, { verb: 'BORROW' }, anId)).toEqual([]);
  });

  it('keeps a verb that nobody may use yet', () => {
    const place = { objectId: tool.id, roleId: null };
    const document = after(empty, addVerb(empty, place, { verb: 'Retire' }, anId));
    expect(ctasOf(document, tool.id).map(({ id }) => grantsOf(document, id))).toEqual([[]]);
  });

  it('takes back a denial, and leaves a question standing', () => {
    const valueAfter = (value: VerblessAnswer) => {
      const answered = answeredBy(value);
      const document = after(answered, addVerb(answered, cell, { verb: 'Rate' }, anId));
      return findAnswer(document, 'cta', tool.id, member.id)?.value;
    };
    expect(valueAfter('not_permitted')).toBeUndefined();
    expect(valueAfter('question')).toBe('question');
  });
});

describe('parseVerbs', () => {
  it('knows the verbs that the object has', () => {
    const parsed = parseVerbs(lent, tool.id, 'approve, BORROW, approve');
    expect(parsed.ok && parsed.value.map(({ verb, known }) => [verb, known?.id])).toEqual([
      ['Approve', undefined],
      ['BORROW', borrow.id],
    ]);
  });

  it('tells verbs apart by their context', () => {
    const add = aCta({ objectId: tool.id, verb: 'Add', contextObjectId: box.id });
    const document = aDocument(tool, box, member, add);
    const known = (text: string) => {
      const parsed = parseVerbs(document, tool.id, text);
      return parsed.ok ? parsed.value.map((verb) => verb.known?.id) : parsed.error;
    };
    expect(known('add, add to box')).toEqual([undefined, add.id]);
  });

  it('knows a verb again that was named with its context', () => {
    const put = aCta({ objectId: tool.id, verb: 'Put into box' });
    const parsed = parseVerbs(aDocument(tool, box, put), tool.id, 'put into box');
    expect(parsed.ok && parsed.value[0]?.known).toEqual(put);
  });

  it('refuses the whole list where one of it is no verb', () => {
    expect(parseVerbs(lent, tool.id, `approve, ${'x'.repeat(300)}`)).toMatchObject({ ok: false });
    expect(parseVerbs(lent, tool.id, '  ')).toMatchObject({ error: 'Type a verb first.' });
  });
});

describe('addVerbs', () => {
  it('makes one CTA of each verb of a list, and tags what it can guess', () => {
    const added = addVerbs(empty, cell, 'approve, view, send back [S]', anId);
    const document = after(empty, added.ok ? added.value : []);
    const ctas = ctasOf(document, tool.id);
    expect(ctas.map(({ verb, crud }) => [verb, crud])).toEqual([
      ['Approve', null],
      ['View', 'read'],
      ['Send back', null],
    ]);
    expect(ctas.flatMap(({ id }) => grantsOf(document, id).map(({ tier }) => tier))).toEqual([
      null,
      null,
      'S',
    ]);
  });

  it('is refused where somebody else has made the verb meanwhile', () => {
    const [mine, theirs] = ['approve', 'Approves'].map((text) => {
      const added = addVerbs(empty, cell, text, anId);
      return added.ok ? added.value : [];
    });
    expect(applyOperations(after(empty, theirs ?? []), mine ?? [])).toMatchObject({
      ok: false,
      error: { refusal: { code: 'made_meanwhile' } },
    });
  });

  it('is carried out where somebody has taken the denial back meanwhile', () => {
    const added = addVerbs(answeredBy('not_permitted'), cell, 'approve', anId);
    expect(ctasOf(after(empty, added.ok ? added.value : []), tool.id)).toHaveLength(1);
  });

  it('links what takes another verb back', () => {
    const added = addVerbs(lent, cell, 'return', anId);
    const ctas = ctasOf(after(lent, added.ok ? added.value : []), tool.id);
    const idOf = (verb: string) => ctas.find((cta) => cta.verb === verb)?.id;
    expect(ctas.find(({ id }) => id === borrow.id)?.contraCtaId).toBe(idOf('Return'));
  });

  it('links verbs of one list, and refuses a link that somebody made meanwhile', () => {
    const both = addVerbs(empty, cell, 'publish, unpublish', anId);
    const [publish, unpublish] = ctasOf(after(empty, both.ok ? both.value : []), tool.id);
    expect(publish?.contraCtaId).toBe(unpublish?.id);

    const added = addVerbs(lent, cell, 'return', anId);
    const lend = aCta({ objectId: tool.id, verb: 'Lend' });
    const meanwhile = aDocument(tool, member, lend, { ...borrow, contraCtaId: lend.id });
    expect(applyOperations(meanwhile, added.ok ? added.value : [])).toMatchObject({ ok: false });
  });

  it('takes a denial back once, and does nothing where all are there', () => {
    const denied = answeredBy('not_permitted');
    const added = addVerbs(denied, cell, 'rate, lend', anId);
    expect(ctasOf(after(denied, added.ok ? added.value : []), tool.id)).toHaveLength(2);
    expect(addVerbs(lent, cell, 'borrow, Borrow', anId)).toEqual({ ok: true, value: [] });
  });

  it('says so where the object or the role is gone or put away', () => {
    const errorOf = (place: typeof cell) => {
      const added = addVerbs(aDocument(tool, member, retired), place, 'lend', anId);
      return added.ok ? '' : added.error;
    };
    expect(errorOf({ ...cell, objectId: anId() })).toContain('This object is no longer there.');
    expect(errorOf({ ...cell, roleId: anId() })).toContain('This role is no longer there.');
    expect(errorOf({ ...cell, roleId: retired.id })).toBe(
      '“Retired” is archived. Restore it first.',
    );
  });
});

describe('nextVerbless', () => {
  it('goes round every answer and back to nothing', () => {
    const first = nextVerbless(undefined);
    const second = nextVerbless(first ?? undefined);
    const third = nextVerbless(second ?? undefined);
    expect([first, second, third]).toEqual(['question', 'not_permitted', 'not_applicable']);
    expect(nextVerbless(third ?? undefined)).toBeNull();
  });
});
