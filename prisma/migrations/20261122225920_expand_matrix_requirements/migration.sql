SET LOCAL lock_timeout = '5s';

-- AlterTable
ALTER TABLE "role" ADD COLUMN     "is_archived" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "object" ADD COLUMN     "collection" JSONB;

-- AlterTable
ALTER TABLE "relationship" ADD COLUMN     "dependence" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "filters" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "mechanics_kinds" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "mechanics_role_ids" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "on_delete" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sorts" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "cta" ADD COLUMN     "context_preposition" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "creates_ids" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "new_state" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "notification" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "removes_ids" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "why_business" TEXT NOT NULL DEFAULT '';
