import { describe, expect, it } from 'vitest';

import { allRecords, emptyDocument, type OrcaDocument } from '../model/document';
import {
  aCta,
  aDocument,
  aGrant,
  anAnswer,
  anObject,
  aRelationship,
  aRole,
} from '../testing/builders';
import { applyOperations } from './apply-operations';
import { type Operation, type Write } from './operation';

const objects = Array.from({ length: 40 }, (_, at) => anObject({ name: `Object ${at} of` }));
const [first, second] = objects.map(({ id }) => id);
const role = aRole();
const ctas = objects.map(({ id: objectId }) => aCta({ objectId }));
const records = [
  role,
  ...objects,
  ...ctas,
  ...ctas.map(({ id: ctaId }) => aGrant({ ctaId, roleId: role.id })),
  ...objects.map(({ id: toId }) => aRelationship({ fromId: first ?? '', toId })),
  ...objects.map(({ id }) => anAnswer({ rowId: second ?? '', columnId: id })),
];
const creations = records.map((record): Write => ({ write: 'create', record }));

function after(document: OrcaDocument, operations: readonly Operation[]) {
  const applied = applyOperations(document, operations);
  if (!applied.ok) throw new Error(applied.error.refusal.code);
  return applied.value;
}

describe('records that are made in one step', () => {
  it('leave the document that making them one by one leaves', () => {
    const start = aDocument(anObject({ name: 'There' }), aRole({ name: 'There too' }));
    const together = after(start, [{ type: 'records.write', writes: [...creations] }]);
    const apart = after(
      start,
      creations.map((write): Operation => ({ type: 'records.write', writes: [write] })),
    );
    expect(together.diff).toEqual(apart.diff);
    expect([...allRecords(together.document)]).toEqual([...allRecords(apart.document)]);
    const listed = ({ index }: OrcaDocument) => [...index].map(([key, refs]) => [key, [...refs]]);
    expect(listed(together.document)).toEqual(listed(apart.document));
  });

  it('can be changed and taken out again by what comes behind them', () => {
    const made = anObject({ name: 'Tool' });
    const { document } = after(emptyDocument, [
      {
        type: 'records.write',
        writes: [
          { write: 'create', record: made },
          { write: 'update', kind: 'object', id: made.id, patch: { name: 'Kit' }, expected: {} },
          { write: 'create', record: anObject({ name: 'Tool' }) },
          { write: 'remove', kind: 'object', id: made.id, expected: { name: 'Kit' } },
        ],
      },
    ]);
    expect([...allRecords(document)]).toMatchObject([{ name: 'Tool' }]);
  });

  it('are refused when one of them is made twice, or there already', () => {
    const write: Write = { write: 'create', record: role };
    const twice = applyOperations(emptyDocument, [
      { type: 'records.write', writes: [write, write] },
    ]);
    const again = applyOperations(aDocument(role), [{ type: 'records.write', writes: [write] }]);
    for (const refused of [twice, again]) {
      expect(refused).toMatchObject({ error: { refusal: { code: 'record_exists' } } });
    }
  });
});
