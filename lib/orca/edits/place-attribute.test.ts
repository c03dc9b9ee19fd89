import { describe, expect, it } from 'vitest';

import { type OrcaDocument } from '../model/document';
import { findRecord } from '../model/lookups';
import { applyOperations } from '../operations/apply-operations';
import { aDocument, anAttribute, anObject } from '../testing/builders';
import { attributesIn } from '../views/object-map';
import { placeAttribute, steppedPlace, type AttributePlace } from './place-attribute';

const tool = anObject();
const [a, b, c] = ['a', 'b', 'c'].map((name, at) =>
  anAttribute({ objectId: tool.id, name, orderKey: `a${at}` }),
);
const m = anAttribute({ objectId: tool.id, name: 'm', group: 'metadata', orderKey: 'a3' });
const all = [a, b, c, m].filter((made) => made !== undefined);
const document = aDocument(tool, ...all);

function attribute(name: string) {
  const found = all.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no attribute ${name}`);
  return found;
}

function orderAfter(name: string, place: AttributePlace | undefined): string {
  const operations = place ? placeAttribute(document, attribute(name), place) : [];
  const done = applyOperations(document, operations);
  return done.ok ? orderOf(done.value.document) : 'refused';
}

function orderOf(shown: OrcaDocument): string {
  const names = (group: 'core' | 'metadata') =>
    attributesIn(shown, tool.id, group).map(({ name }) => name);
  return `${names('core').join('')} ${names('metadata').join('')}`;
}

describe('moving an attribute by keyboard', () => {
  it.each([
    ['b', 'up', 'bac m'],
    ['a', 'down', 'bac m'],
    ['a', 'up', 'abc m'],
    ['c', 'down', 'ab cm'],
    ['m', 'up', 'abcm '],
    ['m', 'down', 'abc m'],
  ] as const)('takes %s one place %s', (name, direction, expected) => {
    expect(orderAfter(name, steppedPlace(document, attribute(name), direction))).toBe(expected);
  });
});

describe('dropping an attribute', () => {
  it('puts it after another, in its own group or the other', () => {
    expect(orderAfter('a', { group: 'core', afterId: attribute('c').id })).toBe('bca m');
    expect(orderAfter('a', { group: 'metadata', afterId: attribute('m').id })).toBe('bc ma');
    expect(orderAfter('m', { group: 'core', afterId: null })).toBe('mabc ');
  });

  it('does nothing where it stands already', () => {
    const { id } = attribute('b');
    expect(placeAttribute(document, attribute('b'), { group: 'core', afterId: id })).toEqual([]);
    expect(
      placeAttribute(document, attribute('b'), { group: 'core', afterId: attribute('a').id }),
    ).toEqual([]);
    expect(findRecord(document, 'attribute', id)?.group).toBe('core');
  });
});
