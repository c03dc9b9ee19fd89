-- CreateEnum
CREATE TYPE "member_role" AS ENUM ('viewer', 'commenter', 'contributor', 'facilitator');

-- CreateTable
CREATE TABLE "user_account" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "project_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "member_role" NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("project_id","user_id")
);

-- CreateTable
CREATE TABLE "change" (
    "project_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "batch_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "operations" JSONB NOT NULL,
    "diff" JSONB NOT NULL,

    CONSTRAINT "change_pkey" PRIMARY KEY ("project_id","version")
);

-- CreateTable
CREATE TABLE "phase" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "order_key" TEXT NOT NULL,

    CONSTRAINT "phase_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "role" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role_kind" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "order_key" TEXT NOT NULL,

    CONSTRAINT "role_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "source" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "source_kind" TEXT NOT NULL,
    "participant" TEXT NOT NULL,
    "date" DATE,
    "licence" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "order_key" TEXT NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "object" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "plural" TEXT NOT NULL,
    "user_label" TEXT NOT NULL,
    "code_name" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "is_not" TEXT NOT NULL,
    "synonyms" JSONB NOT NULL,
    "instances" JSONB NOT NULL,
    "states" JSONB NOT NULL,
    "transitions" JSONB NOT NULL,
    "object_type" TEXT NOT NULL,
    "parent_id" UUID,
    "structure" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "sign_off" JSONB,
    "position" JSONB,
    "phase_id" UUID,
    "order_key" TEXT NOT NULL,

    CONSTRAINT "object_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "relationship" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "min" INTEGER NOT NULL,
    "max" INTEGER,
    "typical" TEXT NOT NULL,
    "mechanics" TEXT NOT NULL,
    "sorting" TEXT NOT NULL,
    "filtering" TEXT NOT NULL,
    "dependency" TEXT NOT NULL,
    "shown_as" TEXT NOT NULL,
    "via_id" UUID,
    "note" TEXT NOT NULL,
    "phase_id" UUID,
    "order_key" TEXT NOT NULL,

    CONSTRAINT "relationship_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "answer" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "matrix" TEXT NOT NULL,
    "row_id" UUID NOT NULL,
    "column_id" UUID NOT NULL,
    "value" TEXT NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "cta" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "object_id" UUID NOT NULL,
    "verb" TEXT NOT NULL,
    "context_object_id" UUID,
    "why" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "complexity" TEXT,
    "crud" TEXT,
    "contra_cta_id" UUID,
    "placements" JSONB NOT NULL,
    "phase_id" UUID,
    "order_key" TEXT NOT NULL,

    CONSTRAINT "cta_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "grant" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cta_id" UUID NOT NULL,
    "role_id" UUID NOT NULL,
    "states" JSONB NOT NULL,
    "condition" TEXT NOT NULL,
    "tier" TEXT,
    "story" TEXT NOT NULL,
    "acceptance" TEXT NOT NULL,

    CONSTRAINT "grant_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "attribute" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "object_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "attribute_type" TEXT NOT NULL,
    "required" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "format" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "formula" TEXT NOT NULL,
    "example" TEXT NOT NULL,
    "inherited_from_id" UUID,
    "relative_to" JSONB,
    "sortable" BOOLEAN NOT NULL,
    "filterable" BOOLEAN NOT NULL,
    "searchable" BOOLEAN NOT NULL,
    "phase_id" UUID,
    "order_key" TEXT NOT NULL,

    CONSTRAINT "attribute_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "noun" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "occurrences" JSONB NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT,
    "note" TEXT NOT NULL,
    "target" JSONB,
    "structure" TEXT NOT NULL,
    "instances" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,

    CONSTRAINT "noun_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "question" (
    "project_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "risk" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "attached_to" JSONB,

    CONSTRAINT "question_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "change_project_id_batch_id_key" ON "change"("project_id", "batch_id");

-- CreateIndex
CREATE INDEX "relationship_project_id_from_id_idx" ON "relationship"("project_id", "from_id");

-- CreateIndex
CREATE INDEX "relationship_project_id_to_id_idx" ON "relationship"("project_id", "to_id");

-- CreateIndex
CREATE INDEX "cta_project_id_object_id_idx" ON "cta"("project_id", "object_id");

-- CreateIndex
CREATE INDEX "grant_project_id_cta_id_idx" ON "grant"("project_id", "cta_id");

-- CreateIndex
CREATE INDEX "attribute_project_id_object_id_idx" ON "attribute"("project_id", "object_id");

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phase" ADD CONSTRAINT "phase_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "object" ADD CONSTRAINT "object_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relationship" ADD CONSTRAINT "relationship_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cta" ADD CONSTRAINT "cta_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant" ADD CONSTRAINT "grant_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribute" ADD CONSTRAINT "attribute_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "noun" ADD CONSTRAINT "noun_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
