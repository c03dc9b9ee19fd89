import { describe, expect, it } from 'vitest';

import { anId } from '../testing/builders';
import { operationSchema } from './operation';

const id = anId();

function issuesOf(operation: unknown): readonly string[] {
  const parsed = operationSchema.safeParse(operation);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('an operation at the door', () => {
  it('needs the least: the rest has defaults', () => {
    const parsed = operationSchema.parse({
      type: 'object.create',
      record: { kind: 'object', id, name: ' Tool ' },
    });
    expect(parsed).toMatchObject({
      record: { name: 'Tool', plural: '', synonyms: [], phaseId: null },
    });
  });

  it('changes only the fields its patch names: no default slips in', () => {
    expect(operationSchema.parse({ type: 'object.update', id, patch: { name: 'Tool' } })).toEqual({
      type: 'object.update',
      id,
      patch: { name: 'Tool' },
    });
  });

  it.each([
    [
      'an empty name',
      { type: 'object.create', record: { kind: 'object', id, name: '  ' } },
      'record.name',
    ],
    [
      'a name of 10,000 characters',
      { type: 'object.create', record: { kind: 'object', id, name: 'x'.repeat(10_000) } },
      'record.name',
    ],
    [
      'a NUL character',
      { type: 'object.create', record: { kind: 'object', id, name: 'a\u0000b' } },
      'record.name',
    ],
    [
      'half a surrogate pair',
      { type: 'object.create', record: { kind: 'object', id, name: 'a\ud800' } },
      'record.name',
    ],
    ['an unknown field', { type: 'object.update', id, patch: { colour: 'red' } }, 'patch'],
    [
      'a field that never changes',
      { type: 'source.update', id, patch: { body: 'other' } },
      'patch',
    ],
    ['another id', { type: 'object.update', id, patch: { id: anId() } }, 'patch'],
    ['an empty patch', { type: 'object.update', id, patch: {} }, 'patch'],
    ['an id of another form', { type: 'object.remove', id: '17' }, 'id'],
    [
      'an order key that sorts nowhere',
      { type: 'object.create', record: { kind: 'object', id, name: 'A', orderKey: '!' } },
      'record.orderKey',
    ],
    [
      'a day of the year 0, which Postgres has not',
      { type: 'source.update', id, patch: { date: '0000-01-01' } },
      'patch.date',
    ],
    ['an operation nobody knows', { type: 'object.explode', id }, 'type'],
  ])('refuses %s and says where', (_, operation, path) => {
    expect(issuesOf(operation)[0]).toMatch(new RegExp(`^${path}: `));
  });
});
