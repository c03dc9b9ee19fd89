import { describe, expect, it } from 'vitest';

import { type OrcaDocument } from '../model/document';
import {
  attributesOf,
  ctasOf,
  findAnswer,
  findObjectByName,
  grantsOf,
  recordsOf,
  relationshipsBetween,
} from '../model/lookups';
import { collectionSchema } from '../model/mcsfd';
import {
  aCta,
  aDocument,
  aGrant,
  anAnswer,
  anAttribute,
  anObject,
  aRelationship,
  aRole,
} from '../testing/builders';
import { applyOperation } from './apply-operation';

const tool = anObject({ name: 'Tool', synonyms: [{ name: 'Equipment' }] });
const loan = anObject({ name: 'Loan' });
const member = aRole({ name: 'Member' });

function merge(document: OrcaDocument, fromId: string, intoId: string): OrcaDocument {
  const applied = applyOperation(document, { type: 'object.merge', fromId, intoId });
  if (!applied.ok) throw new Error(`refused: ${JSON.stringify(applied.error)}`);
  return applied.value.document;
}

it('makes one of a third object’s calls to action that both were the context of', () => {
  const device = anObject({ name: 'Device' });
  const volunteer = aRole({ name: 'Volunteer' });
  const assign = { objectId: loan.id, verb: 'Assign', contextPreposition: 'to' };
  const kept = aCta({ ...assign, contextObjectId: tool.id });
  const gone = aCta({ ...assign, contextObjectId: device.id, why: 'It has to be found.' });
  const other = aCta({ ...assign, contextObjectId: device.id, contextPreposition: 'from' });
  const merged = merge(
    aDocument(
      tool,
      device,
      loan,
      member,
      volunteer,
      kept,
      gone,
      other,
      aGrant({ ctaId: kept.id, roleId: member.id }),
      aGrant({ ctaId: gone.id, roleId: member.id }),
      aGrant({ ctaId: gone.id, roleId: volunteer.id }),
    ),
    device.id,
    tool.id,
  );
  expect(ctasOf(merged, loan.id).map(({ id, why }) => [id, why])).toEqual([
    [kept.id, 'It has to be found.'],
    [other.id, ''],
  ]);
  expect(grantsOf(merged, kept.id).map(({ roleId }) => roleId)).toEqual([member.id, volunteer.id]);
});

describe('merging', () => {
  const device = anObject({
    name: 'Device',
    instances: ['Drill no. 7'],
    definition: 'Something one can borrow.',
  });
  const volunteer = aRole({ name: 'Volunteer' });
  const borrow = aCta({ objectId: tool.id, verb: 'Borrow' });
  const borrows = aCta({ objectId: device.id, verb: 'borrow' });
  const document = aDocument(
    tool,
    device,
    loan,
    member,
    volunteer,
    borrow,
    borrows,
    aCta({ objectId: device.id, verb: 'Scan' }),
    aGrant({ ctaId: borrow.id, roleId: member.id }),
    aGrant({ ctaId: borrows.id, roleId: member.id }),
    aGrant({ ctaId: borrows.id, roleId: volunteer.id }),
    anAttribute({ objectId: tool.id, name: 'Name' }),
    anAttribute({ objectId: device.id, name: 'Names' }),
    anAttribute({ objectId: device.id, name: 'Serial number' }),
    aRelationship({ fromId: device.id, toId: loan.id, label: 'lent in' }),
    aRelationship({ fromId: device.id, toId: tool.id, label: 'is a kind of' }),
    anAnswer({ rowId: tool.id, columnId: loan.id }),
  );
  const merged = merge(document, device.id, tool.id);

  it('keeps the other’s name as a synonym and fills what was empty', () => {
    expect(findObjectByName(merged, 'devices')).toMatchObject({
      id: tool.id,
      definition: 'Something one can borrow.',
      instances: ['Drill no. 7'],
      synonyms: [{ name: 'Equipment' }, { name: 'Device' }],
    });
    expect(recordsOf(merged, 'object')).toHaveLength(2);
  });

  it('has the same verb and attribute once, with everybody’s permission', () => {
    expect(
      ctasOf(merged, tool.id)
        .map(({ verb }) => verb)
        .toSorted(),
    ).toEqual(['Borrow', 'Scan']);
    expect(
      grantsOf(merged, borrow.id)
        .map(({ roleId }) => roleId)
        .toSorted(),
    ).toEqual([member.id, volunteer.id].toSorted());
    expect(
      attributesOf(merged, tool.id)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Name', 'Serial number']);
  });

  it('gains what only the other knew of the same attribute, and puts the other’s lists behind', () => {
    const size = anAttribute({ objectId: tool.id, name: 'Size', orderKey: 'a5' });
    const typed = anAttribute({
      objectId: device.id,
      name: 'sizes',
      attributeType: 'choice',
      values: ['small', 'large'],
      orderKey: 'a0',
    });
    const first = anAttribute({ objectId: device.id, name: 'Brand', orderKey: 'a1' });
    const both = merge(aDocument(tool, device, size, typed, first), device.id, tool.id);
    expect(attributesOf(both, tool.id)).toMatchObject([
      { id: size.id, name: 'Size', attributeType: 'choice', values: ['small', 'large'] },
      { id: first.id },
    ]);
  });

  it('leaves no record pointing at itself', () => {
    const name = anAttribute({ objectId: device.id, name: 'Name' });
    const inherited = anAttribute({ objectId: tool.id, name: 'Name', inheritedFromId: name.id });
    const both = merge(aDocument(tool, device, name, inherited), device.id, tool.id);
    expect(attributesOf(both, tool.id)).toMatchObject([
      { id: inherited.id, inheritedFromId: null },
    ]);
  });

  it('moves relationships, drops those between the two, and lets a relationship overrule a "no"', () => {
    expect(relationshipsBetween(merged, tool.id, loan.id).map(({ label }) => label)).toEqual([
      'lent in',
    ]);
    expect(relationshipsBetween(merged, tool.id, tool.id)).toEqual([]);
    expect(findAnswer(merged, 'nested_object', tool.id, loan.id)).toBeUndefined();
  });

  it('joins what their lists ask for, and follows attributes that became one', () => {
    const name = anAttribute({ objectId: tool.id, name: 'Name' });
    const names = anAttribute({ objectId: device.id, name: 'Names' });
    const brand = anAttribute({ objectId: device.id, name: 'Brand' });
    const ofTools = collectionSchema.parse({
      sorts: [{ attributeId: name.id }],
      sorting: 'By name',
      mechanicsKinds: ['manual'],
    });
    const ofDevices = collectionSchema.parse({
      sorts: [{ attributeId: names.id, direction: 'descending' }, { attributeId: brand.id }],
      sorting: 'By brand',
      filters: [{ attributeId: names.id }],
      mechanicsKinds: ['manual', 'imported'],
      typical: '40',
    });
    const both = merge(
      aDocument(
        { ...tool, collection: ofTools },
        { ...device, collection: ofDevices },
        loan,
        member,
        volunteer,
        name,
        names,
        brand,
        aRelationship({
          fromId: loan.id,
          toId: tool.id,
          mechanicsRoleIds: [member.id],
          sorts: [{ attributeId: name.id }],
        }),
        aRelationship({
          fromId: loan.id,
          toId: device.id,
          mechanicsRoleIds: [volunteer.id, member.id],
          sorts: [{ attributeId: names.id }, { attributeId: brand.id }],
          onDelete: 'block',
        }),
      ),
      device.id,
      tool.id,
    );
    const byName = { attributeId: name.id, direction: 'ascending' };
    const byBrand = { attributeId: brand.id, direction: 'ascending' };
    expect(recordsOf(both, 'object').find(({ id }) => id === tool.id)?.collection).toEqual({
      ...ofTools,
      sorts: [byName, byBrand],
      filters: [{ attributeId: name.id, by: 'user', value: '' }],
      mechanicsKinds: ['manual', 'imported'],
      typical: '40',
    });
    expect(relationshipsBetween(both, loan.id, tool.id)).toMatchObject([
      {
        sorts: [byName, byBrand],
        mechanicsRoleIds: [member.id, volunteer.id],
        onDelete: 'block',
      },
    ]);
  });

  it('is refused with itself', () => {
    expect(
      applyOperation(document, { type: 'object.merge', fromId: tool.id, intoId: tool.id }),
    ).toMatchObject({ error: { code: 'merge_with_itself' } });
  });
});
