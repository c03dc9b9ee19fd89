import { expect, it } from 'vitest';

import { accessRoleSchema, type Action, can } from './permissions';

const table: readonly (readonly [Action, string])[] = [
  ['document.read', 'guest viewer commenter contributor facilitator'],
  ['document.edit', 'contributor facilitator'],
  ['document.import', 'contributor facilitator'],
  ['lease.take_over', 'facilitator'],
  ['member.list', 'viewer commenter contributor facilitator'],
  ['member.manage', 'facilitator'],
  ['project.leave', 'viewer commenter contributor facilitator'],
  ['share_link.manage', 'facilitator'],
  ['project.rename', 'facilitator'],
  ['project.delete', 'facilitator'],
];

it.each(table)('lets do %s: %s', (action, allowed) => {
  expect(accessRoleSchema.options.filter((role) => can(role, action)).join(' ')).toBe(allowed);
});

it.each(table)('lets nobody without a role do %s', (action) => {
  expect(can(undefined, action)).toBe(false);
});
