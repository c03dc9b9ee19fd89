import { describe, expect, it } from 'vitest';

import { recordsOf } from '../../model/lookups';
import { applyOperations } from '../../operations/apply-operations';
import {
  aCta,
  aDocument,
  aGrant,
  anAttribute,
  anId,
  anObject,
  aRole,
} from '../../testing/builders';
import { roleTemplates } from '../../views/cta/role-templates';
import { addRoleTemplate, removalOf, restoreRole } from './edit-roles';

const tool = anObject({ name: 'Tool' });
const member = aRole({ name: 'Member' });
const borrow = aCta({ objectId: tool.id });
const grant = aGrant({ ctaId: borrow.id, roleId: member.id });

describe('removalOf', () => {
  it('deletes a role that is nowhere named', () => {
    const removal = removalOf(aDocument(member), member);
    expect(removal.does).toBe('delete');
    const applied = applyOperations(aDocument(member), removal.operations);
    expect(applied.ok && recordsOf(applied.value.document, 'role')).toEqual([]);
  });

  it('takes no permission along that somebody gave meanwhile', () => {
    const { operations } = removalOf(aDocument(tool, member, borrow), member);
    expect(applyOperations(aDocument(tool, member, borrow, grant), operations)).toMatchObject({
      error: { refusal: { code: 'still_referenced' } },
    });
  });

  it('archives one that may do something, and restores it', () => {
    const document = aDocument(tool, member, borrow, grant);
    const removal = removalOf(document, member);
    expect(removal).toMatchObject({
      does: 'archive',
      sentence: expect.stringContaining('It is used by 1 permission.'),
    });
    const applied = applyOperations(document, removal.operations);
    const [role] = applied.ok ? recordsOf(applied.value.document, 'role') : [];
    expect(role).toMatchObject({ isArchived: true });
    expect(role && restoreRole(role)).toMatchObject([{ patch: { isArchived: false } }]);
    expect(restoreRole(member)).toEqual([]);
  });

  it('archives one that is only named', () => {
    const mine = anAttribute({ objectId: tool.id, relativeTo: { kind: 'role', id: member.id } });
    expect(removalOf(aDocument(tool, member, mine), member).does).toBe('archive');
  });

  it('deletes for good what was archived before', () => {
    const gone = { ...member, isArchived: true };
    const removal = removalOf(aDocument(tool, gone, borrow, grant), gone);
    expect(removal).toMatchObject({ does: 'delete', operations: [{ type: 'role.remove' }] });
  });
});

describe('addRoleTemplate', () => {
  const [template] = roleTemplates;

  it('adds what is not there, and brings back what was put away', () => {
    const support = aRole({ name: 'support', isArchived: true });
    const document = aDocument(member, support);
    const applied = applyOperations(
      document,
      template ? addRoleTemplate(document, template, anId) : [],
    );
    const roles = applied.ok ? recordsOf(applied.value.document, 'role') : [];
    expect(roles.map(({ name }) => name).toSorted()).toEqual([
      'Administrator',
      'Member',
      'System',
      'Visitor',
      'support',
    ]);
    expect(roles.filter(({ isArchived }) => isArchived)).toEqual([]);
    expect(roles.find(({ name }) => name === 'System')?.roleKind).toBe('system');
  });

  it('has roles that a project may have, each once', () => {
    for (const one of roleTemplates) {
      const added = applyOperations(aDocument(), addRoleTemplate(aDocument(), one, anId));
      expect(added.ok).toBe(true);
    }
  });
});
