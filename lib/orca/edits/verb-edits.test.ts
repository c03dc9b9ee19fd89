import { describe, expect, it } from 'vitest';

import { type OrcaDocument } from '../model/document';
import { ctasOf, findAnswer, grantsOf } from '../model/lookups';
import { applyOperations } from '../operations/apply-operations';
import { type Operation } from '../operations/operation';
import { aCta, aDocument, aGrant, anId, anObject, aRole } from '../testing/builders';
import { addVerb, answerVerbless, nextVerbless, type VerblessAnswer } from './verb-edits';

const tool = anObject({ name: 'Tool' });
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
      const answered = after(empty, answerVerbless(empty, cell, value, anId));
      const document = after(answered, addVerb(answered, cell, { verb: 'Rate' }, anId));
      return findAnswer(document, 'cta', tool.id, member.id)?.value;
    };
    expect(valueAfter('not_permitted')).toBeUndefined();
    expect(valueAfter('question')).toBe('question');
  });
});

describe('answerVerbless', () => {
  it('goes round every answer and back to nothing', () => {
    let document = empty;
    const valueOf = () => findAnswer(document, 'cta', tool.id, member.id)?.value;
    const seen = [1, 2, 3, 4].map(() => {
      const next = nextVerbless(valueOf());
      document = after(document, answerVerbless(document, cell, next, anId));
      return valueOf();
    });
    expect(seen).toEqual(['question', 'not_permitted', 'not_applicable', undefined]);
  });

  it('does nothing where the cell says so already', () => {
    const asked = after(empty, answerVerbless(empty, cell, 'question', anId));
    expect(answerVerbless(asked, cell, 'question', anId)).toEqual([]);
    expect(answerVerbless(empty, cell, null, anId)).toEqual([]);
  });
});
