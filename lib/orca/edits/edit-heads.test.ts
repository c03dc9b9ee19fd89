import { describe, expect, it } from 'vitest';

import { recordsOf } from '../model/lookups';
import { applyOperations } from '../operations/apply-operations';
import { type Operation } from '../operations/operation';
import { aDocument, anId, anObject, aRole } from '../testing/builders';
import { createHead, insertAfter, moveHead } from './edit-heads';

const objects = ['a', 'b', 'c'].map((name, at) => anObject({ name, orderKey: `a${at}` }));
const roles = ['x', 'y'].map((name, at) => aRole({ name, orderKey: `a${at}` }));
const document = aDocument(...objects, ...roles);
const ids = objects.map(({ id }) => id);

function idOf(name: string): string {
  return [...objects, ...roles].find((record) => record.name === name)?.id ?? '';
}

function namesAfter(kind: 'object' | 'role', operations: readonly Operation[]): string {
  const done = applyOperations(document, operations);
  if (!done.ok) return done.error.refusal.code;
  return recordsOf(done.value.document, kind)
    .map(({ name }) => name)
    .join(' ');
}

function namesWith(kind: 'object' | 'role', name: string, after: string): string {
  const inserted = insertAfter(kind, name, idOf(after), anId);
  return inserted.ok ? namesAfter(kind, inserted.value) : inserted.error;
}

describe('a new head', () => {
  it('stands right after the other, of either kind', () => {
    expect(namesWith('object', ' new ', 'a')).toBe('a new b c');
    expect(namesWith('role', 'new', 'x')).toBe('x new y');
  });

  it('stands last where it comes after no other', () => {
    const created = createHead('object', ' new ', anId);
    expect(created.ok && namesAfter('object', [created.value])).toBe('a b c new');
  });

  it('is refused where its name is taken', () => {
    expect(namesWith('object', 'B', 'a')).toBe('name_taken');
  });

  it.each([
    [' ', 'The name must not be empty.'],
    ['x'.repeat(81), 'The name is longer than 80 characters.'],
    ['x\ud800', 'The name holds a character that cannot be stored.'],
  ])('says why a text is no name: %j', (name, sentence) => {
    expect(namesWith('object', name, 'a')).toBe(sentence);
    expect(namesWith('role', name, 'x')).toBe(sentence);
  });
});

describe('moving a head', () => {
  it('takes it one place back or on', () => {
    expect(namesAfter('object', moveHead('object', { all: ids, shown: ids }, idOf('a'), 1))).toBe(
      'b a c',
    );
    expect(namesAfter('object', moveHead('object', { all: ids, shown: ids }, idOf('c'), -1))).toBe(
      'a c b',
    );
    expect(namesAfter('object', moveHead('object', { all: ids, shown: ids }, idOf('b'), -1))).toBe(
      'b a c',
    );
  });

  it('passes the next one that is shown, and those between', () => {
    const order = { all: ids, shown: [idOf('a'), idOf('c')] };
    expect(namesAfter('object', moveHead('object', order, idOf('a'), 1))).toBe('b c a');
    expect(namesAfter('object', moveHead('object', order, idOf('c'), -1))).toBe('c a b');
    expect(moveHead('object', order, idOf('c'), 1)).toEqual([]);
  });

  it('does nothing at the ends, or for one that is not there', () => {
    expect(moveHead('object', { all: ids, shown: ids }, idOf('a'), -1)).toEqual([]);
    expect(moveHead('object', { all: ids, shown: ids }, idOf('c'), 1)).toEqual([]);
    expect(moveHead('object', { all: ids, shown: ids }, 'gone', 1)).toEqual([]);
  });
});
