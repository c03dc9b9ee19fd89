import { expect, it } from 'vitest';

import { aCta, aDocument, aGrant, anAnswer, anObject, aRole } from '@/lib/orca/testing/builders';

import { firstVerbOf, nextAnswer } from './next-answer';

const [tool, loan] = [anObject(), anObject()];
const role = aRole();
const cta = aCta({ objectId: tool.id });
const grant = aGrant({ ctaId: cta.id, roleId: role.id });
const withVerb = { objectId: tool.id, roleId: role.id };
const empty = { objectId: loan.id, roleId: role.id };
const asked = (value: 'question' | 'not_permitted', objectId: string) =>
  anAnswer({ matrix: 'cta', rowId: objectId, columnId: role.id, value });
const matrix = (...more: readonly ReturnType<typeof anAnswer>[]) =>
  aDocument(tool, loan, role, cta, grant, ...more);

it('goes from nothing to a question and on to denials', () => {
  expect(nextAnswer(matrix(), [empty]).value).toBe('question');
  expect(nextAnswer(matrix(asked('question', loan.id)), [empty]).value).toBe('not_permitted');
  expect(nextAnswer(matrix(asked('not_permitted', loan.id)), [empty]).value).toBe('not_applicable');
});

it('asks a question of verbs or takes it back, and denies none', () => {
  expect(nextAnswer(matrix(), [withVerb]).value).toBe('question');
  expect(nextAnswer(matrix(asked('question', tool.id)), [withVerb]).value).toBeNull();
  const denied = nextAnswer(matrix(asked('question', loan.id)), [empty, withVerb]);
  expect(denied).toEqual({ value: 'not_permitted', cells: [empty] });
});

it('takes back questions alone, whatever else the cells of a block say', () => {
  const said = matrix(asked('question', tool.id), asked('not_permitted', loan.id));
  expect(nextAnswer(said, [withVerb, empty])).toEqual({ value: null, cells: [withVerb] });
});

it('knows the first verb of a cell, also of those that nobody may use', () => {
  expect(firstVerbOf(matrix(), withVerb)).toBe(cta.id);
  expect(firstVerbOf(matrix(), { objectId: tool.id, roleId: null })).toBeUndefined();
  expect(firstVerbOf(aDocument(tool, cta), { objectId: tool.id, roleId: null })).toBe(cta.id);
});
