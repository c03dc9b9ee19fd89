import { expect, it } from 'vitest';

import { emptyDocument } from '@/lib/orca/model/document';
import { recordsMax } from '@/lib/orca/model/kind';
import { recordsOf } from '@/lib/orca/model/lookups';
import { type OrcaRecord } from '@/lib/orca/model/record';
import { applyOperations } from '@/lib/orca/operations/apply-operations';
import { aDocument, aPhase, anObject } from '@/lib/orca/testing/builders';

import { planImport } from './plan-import';

const fileOf = (...records: readonly OrcaRecord[]) => ({ projectName: 'Library', records });

it('is one operation that brings all records', () => {
  const plan = planImport(
    aDocument(anObject({ name: 'Tool' })),
    fileOf(anObject({ name: 'Loan' }), aPhase()),
  );
  expect(plan.ok && plan.value.map(({ type }) => type)).toEqual(['records.write']);
  const done = plan.ok && applyOperations(emptyDocument, plan.value);
  expect(
    done && done.ok && recordsOf(done.value.document, 'object').map(({ name }) => name),
  ).toEqual(['Loan']);
});

it('brings nothing for an empty file', () => {
  expect(planImport(emptyDocument, fileOf())).toEqual({ ok: true, value: [] });
});

it('tells of names that are there already', () => {
  const plan = planImport(
    aDocument(anObject({ name: 'Tool' })),
    fileOf(anObject({ name: 'tools' })),
  );
  expect(!plan.ok && plan.error).toMatchObject([{ code: 'name_exists' }]);
});

it('tells of a limit that the project would pass', () => {
  const phases = Array.from({ length: recordsMax.phase }, () => aPhase());
  const plan = planImport(aDocument(aPhase()), fileOf(...phases));
  expect(!plan.ok && plan.error).toMatchObject([{ code: 'broken_rule' }]);
});
