import { describe, expect, it } from 'vitest';

import { contractionsOf } from './contractions-of';
import { readMigrations } from './migration-list';
import { breachesOf, kindOfName } from './migration-rule';
import { sqlStatements } from './sql-statements';

/** The last one that was made before there was a rule. */
const lastBefore = '20261122162734_share_links';
const timeout = "SET LOCAL lock_timeout = '5s';\n";
const expanding = (sql: string) =>
  breachesOf({ name: '20270101000000_expand_it', sql: timeout + sql });

it.each(readMigrations('prisma/migrations').filter(({ name }) => name > lastBefore))(
  'is kept by $name',
  (migration) => {
    expect(breachesOf(migration)).toEqual([]);
  },
);

describe('a name', () => {
  it.each([
    ['20270101000000_expand_phase_dates', 'expand'],
    ['20270101000000_contract_old_names', 'contract'],
    ['20270101000000_phase_dates', undefined],
    ['20270101000000_expand', undefined],
    [lastBefore, undefined],
  ])('%s says %s', (name, kind) => {
    expect(kindOfName(name)).toBe(kind);
    expect(breachesOf({ name, sql: '' }).length).toBe(kind === undefined ? 1 : 0);
  });
});

describe('an expansion', () => {
  it.each([
    'CREATE TABLE "note" (id UUID NOT NULL PRIMARY KEY); CREATE UNIQUE INDEX a ON "note"(id); ALTER TABLE "note" ALTER COLUMN id SET NOT NULL',
    'CREATE TABLE "note" (id UUID REFERENCES "project"("id"))',
    'ALTER TABLE "phase" ADD COLUMN "starts_at" DATE, ADD COLUMN "ends_at" DATE',
    `ALTER TABLE "phase" ADD COLUMN "note" TEXT NOT NULL DEFAULT ''`,
    'ALTER TABLE "phase" ALTER COLUMN "name" DROP NOT NULL',
    `ALTER TABLE "phase" ALTER COLUMN "name" SET DEFAULT 'x'`,
    'CREATE INDEX IF NOT EXISTS "a" ON "phase"("name")',
    'ALTER TABLE "phase" ADD COLUMN "slug" TEXT; CREATE UNIQUE INDEX IF NOT EXISTS "a" ON "phase"("project_id", "slug")',
    'ALTER TABLE "phase" ADD COLUMN "of" UUID; ALTER TABLE "phase" ADD CONSTRAINT "a" FOREIGN KEY ("of") REFERENCES "project"("id") ON DELETE CASCADE',
    `ALTER TABLE "phase" ADD COLUMN "of" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP, ADD COLUMN "n" INTEGER DEFAULT -1 NOT NULL`,
    `ALTER TABLE "phase" ADD COLUMN "kind" "kind" NOT NULL DEFAULT 'x'::"kind", ADD "tags" TEXT[] DEFAULT ARRAY[]::TEXT[]`,
    `CREATE TYPE "kind" AS ENUM ('a'); COMMENT ON TABLE "phase" IS 'x'`,
    `CREATE TABLE "note" (id INT); INSERT INTO "note" SELECT 1 FROM "phase"; UPDATE "note" SET id = 2`,
    `CREATE TABLE "note" (t TEXT); INSERT INTO "note" VALUES ('DROP TABLE "x"; TRUNCATE a') -- DROP TABLE "y";`,
  ])('may say %s', (sql) => {
    expect(expanding(sql)).toEqual([]);
  });

  it.each([
    'DROP TABLE "phase"',
    'ALTER TABLE "phase" DROP COLUMN "name"',
    'ALTER TABLE "phase" ADD COLUMN "a" TEXT, DROP COLUMN "name"',
    'alter table only public.phase\n  rename column name to title',
    'ALTER TABLE "phase" RENAME TO "stage"',
    `ALTER TYPE "member_role" RENAME VALUE 'viewer' TO 'reader'`,
    'ALTER TABLE "phase" ALTER COLUMN "name" SET DATA TYPE VARCHAR(10)',
    'ALTER TABLE "phase" ALTER "name" TYPE VARCHAR(10)',
    'ALTER TABLE "phase" ALTER COLUMN "name" SET NOT NULL',
    'ALTER TABLE "phase" ALTER COLUMN "name" DROP DEFAULT',
    'ALTER TABLE "phase" ADD COLUMN "note" TEXT NOT NULL',
    'ALTER TABLE "phase" ADD CONSTRAINT "a" UNIQUE ("name")',
    'ALTER TABLE "phase" ADD CONSTRAINT "a" CHECK (length(name) > 1)',
    'ALTER TABLE "phase" ADD CONSTRAINT "a" FOREIGN KEY ("id") REFERENCES "project"("id")',
    'CREATE UNIQUE INDEX IF NOT EXISTS "a" ON "phase"("name")',
    'CREATE INDEX "a" ON "phase"("name")',
    'CREATE INDEX CONCURRENTLY IF NOT EXISTS "a" ON "phase"("name")',
    'DELETE FROM "phase"',
    'TRUNCATE "phase"',
    'ALTER TABLE "phase" ENABLE ROW LEVEL SECURITY',
    'ALTER TABLE "phase" SET SCHEMA "elsewhere"',
    'ALTER TABLE "phase" ADD COLUMN "n" SERIAL',
    'ALTER TABLE "phase" ADD COLUMN "n" BIGINT GENERATED ALWAYS AS IDENTITY',
    'ALTER TABLE "phase" ADD COLUMN "n" UUID NOT NULL DEFAULT gen_random_uuid()',
    'REVOKE SELECT ON "phase" FROM app_user',
    'CREATE TRIGGER t BEFORE INSERT ON "phase" FOR EACH ROW EXECUTE FUNCTION f()',
    'CREATE TABLE "a" PARTITION OF "phase" DEFAULT',
    'LOCK TABLE "phase"',
    'SET LOCAL search_path TO elsewhere',
    `UPDATE "phase" SET "name" = ''`,
    `INSERT INTO "phase" VALUES ('')`,
    `ALTER TYPE "member_role" ADD VALUE 'owner'`,
    'SELECT setval(1)',
    `DO $$ BEGIN EXECUTE 'DROP TABLE phase'; END $$`,
  ])('must not say %s', (sql) => {
    expect(expanding(sql)).toHaveLength(1);
  });
});

it('lets a contraction take away, but not wait for locks for long', () => {
  const name = '20270101000000_contract_it';
  const sql = 'ALTER TABLE "phase" DROP COLUMN "name"';
  expect(breachesOf({ name, sql: timeout + sql })).toEqual([]);
  expect(breachesOf({ name, sql })).toEqual([
    "It must begin with SET LOCAL lock_timeout = '5s': it locks tables in use.",
  ]);
});

it.each([
  ['CREATE TABLE "note" (id UUID)', 0],
  ['CREATE TABLE "note" (id UUID REFERENCES "project"("id"))', 1],
  ['CREATE INDEX IF NOT EXISTS "a" ON "phase"("name")', 1],
  ['ALTER TABLE "phase" ADD COLUMN "a" TEXT', 1],
])('asks for a limit of waiting where tables in use are locked: %s', (sql, breaches) => {
  expect(breachesOf({ name: '20270101000000_expand_it', sql })).toHaveLength(breaches);
});

it('tells what in a script the version before could not go on with', () => {
  expect(contractionsOf('COMMENT ON TABLE "phase" IS NULL; DROP TABLE "phase"')).toEqual([
    'The version before may need it: DROP TABLE "phase"',
  ]);
});

it('reads statements without what only looks like one', () => {
  expect(sqlStatements(`-- a; b\nSELECT 'it''s; so',\n  "c" /* ; */; $f$ ; $f$`)).toEqual([
    `SELECT '', "c"`,
    "''",
  ]);
});
