import { expect, it } from 'vitest';

import { addVerbs } from '@/lib/orca/edits/cta/verb-edits';
import { applyOperations } from '@/lib/orca/operations/apply-operations';
import { aCta, aDocument, anId, anObject, aRole } from '@/lib/orca/testing/builders';
import { noCtaFilter, type CtaFilter } from '@/lib/orca/views/cta/cta-filter';

import { unmatchedText } from './unmatched-text';

const tool = anObject();
const member = aRole();
const model = aDocument(tool, member, aCta({ objectId: tool.id, verb: 'Mend', crud: 'update' }));
const primaryOnly = { ...noCtaFilter, primaryOnly: true };

function saidOf(list: string, filter: CtaFilter, roleId: string | null = member.id) {
  const added = addVerbs(model, { objectId: tool.id, roleId }, list, anId);
  const operations = added.ok ? added.value : [];
  const done = applyOperations(model, operations);
  return unmatchedText(done.ok ? done.value.document : model, filter, operations);
}

it('names the verb that the filter does not look for', () => {
  expect(saidOf('Serve', primaryOnly)).toBe('“Serve” is added. The filter does not look for it.');
  expect(saidOf('Serve', primaryOnly, null)).toContain('“Serve” is added.');
});

it('counts several', () => {
  expect(saidOf('Serve, Eat', primaryOnly)).toBe(
    '2 verbs are added that the filter does not look for.',
  );
});

it('says nothing of what is looked for, of what was there, and without a filter', () => {
  expect(saidOf('Mend', { ...noCtaFilter, crud: ['update'] })).toBeUndefined();
  expect(saidOf('Mend', primaryOnly, null)).toBeUndefined();
  expect(saidOf('Serve', noCtaFilter)).toBeUndefined();
});
