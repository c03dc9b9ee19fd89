import { describe, expect, it } from 'vitest';

import { type OrcaDocument } from '../model/document';
import { findRecord } from '../model/lookups';
import { applyOperations } from '../operations/apply-operations';
import { aCta, aDocument, aGrant, anObject, aRole } from '../testing/builders';
import { editStates } from './edit-states';

const tool = anObject({
  name: 'Tool',
  states: [{ name: 'Free', definition: 'On the shelf' }, { name: 'Lent' }, { name: 'Broken' }],
  transitions: [
    { from: 'Free', to: 'Lent', ctaId: null },
    { from: 'Lent', to: 'Broken', ctaId: null },
  ],
});
const member = aRole({ name: 'Member' });
const borrow = aCta({ objectId: tool.id, verb: 'borrow', newState: 'Lent' });
const grant = aGrant({ ctaId: borrow.id, roleId: member.id, states: ['Free', 'Reserved'] });
const start = aDocument(tool, member, borrow, grant);

function after(names: readonly string[]) {
  const applied = applyOperations(start, editStates(start, tool, names));
  if (!applied.ok) throw new Error(applied.error.refusal.code);
  return said(applied.value.document);
}

function said(document: OrcaDocument) {
  const { states = [], transitions = [] } = findRecord(document, 'object', tool.id) ?? {};
  return {
    states,
    transitions: transitions.map(({ from, to }) => `${from} to ${to}`),
    granted: findRecord(document, 'grant', grant.id)?.states,
    result: findRecord(document, 'cta', borrow.id)?.newState,
  };
}

describe('editStates', () => {
  it('renames a state wherever it is named, and keeps what it means', () => {
    expect(after(['Available', 'Lent', 'Broken'])).toMatchObject({
      states: [{ name: 'Available', definition: 'On the shelf' }, {}, {}],
      transitions: ['Available to Lent', 'Lent to Broken'],
      granted: ['Available', 'Reserved'],
    });
  });

  it('removes a state with its transitions and out of the permissions', () => {
    expect(after(['Lent', 'Broken'])).toMatchObject({
      states: [{ name: 'Lent' }, { name: 'Broken' }],
      transitions: ['Lent to Broken'],
      granted: ['Reserved'],
    });
  });

  it('renames the state that a call to action ends in, and empties it where that is removed', () => {
    expect(after(['Free', 'Out', 'Broken']).result).toBe('Out');
    expect(after(['Free', 'Broken']).result).toBe('');
    expect(after(['Available', 'Lent', 'Broken']).result).toBe('Lent');
  });

  it('says what a renamed one says once where both names are granted', () => {
    expect(after(['Reserved', 'Lent', 'Broken']).granted).toEqual(['Reserved']);
  });

  it('adds one and touches nothing else', () => {
    const names = ['Free', 'Lent', 'Broken', 'Lost'];
    expect(editStates(start, tool, names)).toHaveLength(1);
    expect(after(names).states.at(-1)).toEqual({ name: 'Lost', definition: '' });
  });

  it('does nothing where the names are as they were', () => {
    expect(editStates(start, tool, ['Free', 'Lent', 'Broken'])).toEqual([]);
  });
});
