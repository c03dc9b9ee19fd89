import { expect, it } from 'vitest';

import { draftMigration } from './draft-migration';
import { breachesOf } from './migration-rule';

const add =
  'ALTER TABLE "phase" ADD COLUMN "starts_at" DATE;\n\n-- CreateIndex\nCREATE INDEX "a" ON "phase"("starts_at");\n';

it('names what adds an expansion, which keeps the rule as it is written', () => {
  const draft = draftMigration('phase_dates', add);
  expect(draft).toEqual({
    name: 'expand_phase_dates',
    sql: `SET LOCAL lock_timeout = '5s';\n\n${add.replace('INDEX "a"', 'INDEX IF NOT EXISTS "a"')}`,
    contractions: [],
  });
  expect(breachesOf({ ...draft, name: `20270101000000_${draft.name}` })).toEqual([]);
});

it('names what takes away a contraction, and says why', () => {
  const draft = draftMigration('old_names', 'ALTER TABLE "phase" DROP COLUMN "name";\n');
  expect(draft.name).toBe('contract_old_names');
  expect(draft.contractions).toHaveLength(1);
  expect(breachesOf({ ...draft, name: `20270101000000_${draft.name}` })).toEqual([]);
});

it('leaves alone what only makes tables of its own', () => {
  const sql = 'CREATE TABLE "note" ("id" UUID);\n\nCREATE INDEX "a" ON "note"("id");\n';
  expect(draftMigration('notes', sql).sql).toBe(sql);
});
