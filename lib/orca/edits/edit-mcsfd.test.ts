import { describe, expect, it } from 'vitest';

import { type OrcaDocument } from '../model/document';
import { attributesOf, findRecord } from '../model/lookups';
import { emptyCollection } from '../model/mcsfd';
import { applyOperations } from '../operations/apply-operations';
import { type Operation } from '../operations/operation';
import { refusalMessage } from '../operations/refusal-message';
import { aDocument, anAttribute, anId, anObject, aRelationship, aRole } from '../testing/builders';
import {
  bindFilter,
  bindSort,
  listedObjectId,
  mcsfdOf,
  setMcsfd,
  type McsfdHolder,
} from './edit-mcsfd';

const recipe = anObject({ name: 'Recipe' });
const ingredient = anObject({ name: 'Ingredient' });
const chef = aRole({ name: 'Chef' });
const amount = anAttribute({ objectId: ingredient.id, name: 'Amount' });
const nested = aRelationship({ fromId: recipe.id, toId: ingredient.id });
const document = aDocument(recipe, ingredient, chef, amount, nested);

function after(start: OrcaDocument, ...operations: readonly Operation[]): OrcaDocument {
  const applied = applyOperations(start, operations);
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return applied.value.document;
}

function holderIn(within: OrcaDocument, { kind, id }: McsfdHolder): McsfdHolder {
  const found = findRecord(within, kind, id);
  if (!found) throw new Error('The holder is gone');
  return found;
}

describe('setMcsfd', () => {
  it('sets what a relationship asks of its list, and leaves the rest', () => {
    const set = setMcsfd(nested, { mechanicsRoleIds: [chef.id], onDelete: 'cascade' });
    expect(holderIn(after(document, set), nested)).toMatchObject({
      mechanicsRoleIds: [chef.id],
      onDelete: 'cascade',
      sorting: '',
    });
  });

  it.each([nested, recipe])(
    'keeps two people from writing over a list of each other: $kind',
    (holder) => {
      const mine = setMcsfd(holder, { mechanicsKinds: ['manual'] });
      const theirs = setMcsfd(holder, { mechanicsKinds: ['imported'] });
      expect(applyOperations(after(document, theirs), [mine])).toMatchObject({
        ok: false,
        error: { refusal: { code: 'changed_since' } },
      });
    },
  );

  it.each([nested, recipe])('lets two people set two fields of one list: $kind', (holder) => {
    const mine = setMcsfd(holder, { sorting: 'By amount', mechanicsKinds: ['manual'] });
    const theirs = setMcsfd(holder, { typical: '40', filters: [] });
    expect(mcsfdOf(holderIn(after(document, theirs, mine), holder))).toMatchObject({
      sorting: 'By amount',
      mechanicsKinds: ['manual'],
      typical: '40',
    });
  });

  it('begins a collection, goes on with it, and ends it when it says nothing', () => {
    const begun = after(document, setMcsfd(recipe, { typical: '40' }));
    const first = holderIn(begun, recipe);
    const gone = after(begun, setMcsfd(first, { sorting: 'Newest first' }));
    const second = holderIn(gone, recipe);
    expect(mcsfdOf(second)).toEqual({ ...emptyCollection, typical: '40', sorting: 'Newest first' });
    const ended = after(gone, setMcsfd(second, { typical: '', sorting: '' }));
    expect(findRecord(ended, 'object', recipe.id)?.collection).toBeNull();
  });
});

describe('bindSort', () => {
  it('picks an attribute of the nested object and marks it', () => {
    const done = after(document, ...bindSort(document, nested, { name: ' amounts ' }, anId));
    expect(mcsfdOf(holderIn(done, nested)).sorts).toEqual([
      { attributeId: amount.id, direction: 'ascending' },
    ]);
    expect(findRecord(done, 'attribute', amount.id)).toMatchObject({
      sortable: true,
      filterable: false,
    });
  });

  it('makes the attribute that is missing, of the listed object', () => {
    const done = after(document, ...bindSort(document, recipe, { name: ' Rating ' }, anId));
    const [made] = attributesOf(done, listedObjectId(recipe));
    expect(made).toMatchObject({ name: 'Rating', group: 'metadata', sortable: true });
    expect(mcsfdOf(holderIn(done, recipe)).sorts).toMatchObject([{ attributeId: made?.id }]);
  });

  it('offers an order once', () => {
    const bind = (within: OrcaDocument) =>
      after(within, ...bindSort(within, holderIn(within, nested), { id: amount.id }, anId));
    expect(mcsfdOf(holderIn(bind(bind(document)), nested)).sorts).toHaveLength(1);
  });

  it.each([nested, recipe])('is refused in words where the list is full: $kind', (holder) => {
    const many = Array.from({ length: 21 }, (_, at) => `Rating ${at}`);
    const full = many
      .slice(0, 20)
      .reduce(
        (within, name) =>
          after(within, ...bindSort(within, holderIn(within, holder), { name }, anId)),
        document,
      );
    const [last] = many.slice(20);
    const more = bindSort(full, holderIn(full, holder), { name: last ?? '' }, anId);
    const applied = applyOperations(full, more);
    expect(applied.ok ? '' : refusalMessage(applied.error.refusal, full)).toContain(
      `of the ${holder.kind} must hold no more than 20; remove one first.`,
    );
  });

  it.each(['', 'x'.repeat(81)])(
    'is refused with a reason for a name no attribute may have: "%s"',
    (name) => {
      expect(applyOperations(document, bindSort(document, nested, { name }, anId))).toMatchObject({
        ok: false,
        error: { refusal: { code: 'record_invalid', path: ['name'] } },
      });
    },
  );
});

describe('bindFilter', () => {
  it('binds an attribute once, for people to choose by', () => {
    const bind = (within: OrcaDocument) =>
      after(within, ...bindFilter(within, holderIn(within, nested), { id: amount.id }, anId));
    const twice = bind(bind(document));
    expect(mcsfdOf(holderIn(twice, nested)).filters).toEqual([
      { attributeId: amount.id, by: 'user', value: '' },
    ]);
    expect(findRecord(twice, 'attribute', amount.id)?.filterable).toBe(true);
  });
});
