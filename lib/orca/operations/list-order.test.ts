import { describe, expect, it } from 'vitest';

import { recordsOf } from '../model/lookups';
import { aCta, aDocument, anObject } from '../testing/builders';
import { brokenRules } from '../testing/check-document';
import { after, namesOf, refusalOf } from './testing/applied';

const tool = anObject({ name: 'Tool' });
const loan = anObject({ name: 'Loan' });

describe('order', () => {
  const three = ['A', 'B', 'C'].map((name) => anObject({ name }));
  const document = after(
    aDocument(),
    ...three.map((record) => ({ type: 'object.create', record }) as const),
  );
  const [a, b, c] = three.map(({ id }) => id);

  it('is the order of creation, until somebody changes it', () => {
    expect(namesOf(document)).toEqual(['A', 'B', 'C']);
    expect(
      namesOf(
        after(document, { type: 'list.reorder', kind: 'object', id: c ?? '', afterId: null }),
      ),
    ).toEqual(['C', 'A', 'B']);
    expect(
      namesOf(
        after(document, { type: 'list.reorder', kind: 'object', id: a ?? '', afterId: b ?? '' }),
      ),
    ).toEqual(['B', 'A', 'C']);
  });

  it('can be changed between two records that share a key', () => {
    const twins = aDocument(...three.map((record) => ({ ...record, orderKey: 'a0' })));
    const [first, second, third] = namesOf(twins);
    const last = recordsOf(twins, 'object')[2]?.id ?? '';
    const moved = after(twins, {
      type: 'list.reorder',
      kind: 'object',
      id: last,
      afterId: recordsOf(twins, 'object')[0]?.id ?? '',
    });
    expect(namesOf(moved)).toEqual([first, third, second]);
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
