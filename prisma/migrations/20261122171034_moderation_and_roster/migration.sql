-- CreateEnum
CREATE TYPE "roster_import_state" AS ENUM ('uploaded', 'checking', 'checked', 'imported', 'failed', 'discarded');

-- AlterEnum
ALTER TYPE "listing_decision" ADD VALUE 'rejected';

-- AlterTable
ALTER TABLE "listing_review" ADD COLUMN     "assigned_at" TIMESTAMPTZ(3),
ADD COLUMN     "assigned_to_id" UUID,
ADD COLUMN     "lane" TEXT NOT NULL DEFAULT 'person';

-- CreateTable
CREATE TABLE "moderation_template" (
    "key" TEXT NOT NULL,
    "decision" "listing_decision" NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "updated_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "moderation_template_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "blocked_host" (
    "host" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "blocked_host_pkey" PRIMARY KEY ("host")
);

-- CreateTable
CREATE TABLE "listing_appeal" (
    "id" UUID NOT NULL,
    "brief_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "first_decider_id" UUID,
    "text" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "reason" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "listing_appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "content_report" (
    "id" UUID NOT NULL,
    "reporter_id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "brief_id" UUID,
    "target" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "note" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "content_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roster_entry" (
    "id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "platform" "platform" NOT NULL,
    "handle" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "followers" INTEGER NOT NULL DEFAULT 0,
    "engagement_bps" INTEGER,
    "price" BIGINT,
    "currency" CHAR(3),
    "email" TEXT NOT NULL DEFAULT '',
    "tags" TEXT[],
    "invited_at" TIMESTAMPTZ(3),
    "creator_id" UUID,
    "joined_at" TIMESTAMPTZ(3),
    "import_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "roster_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roster_import" (
    "id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "roster_import_state" NOT NULL DEFAULT 'uploaded',
    "storage_key" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "look" JSONB NOT NULL,
    "mapping" JSONB,
    "run" INTEGER NOT NULL DEFAULT 0,
    "bytes_done" BIGINT NOT NULL DEFAULT 0,
    "rows_read" INTEGER NOT NULL DEFAULT 0,
    "rows_good" INTEGER NOT NULL DEFAULT 0,
    "rows_bad" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "roster_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roster_import_row" (
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "data" JSONB,
    "problem" TEXT,
    "raw" TEXT[],

    CONSTRAINT "roster_import_row_pkey" PRIMARY KEY ("import_id","line")
);

-- CreateTable
CREATE TABLE "roster_invitation" (
    "id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "roster_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation_opt_out" (
    "email" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invitation_opt_out_pkey" PRIMARY KEY ("email")
);

-- CreateIndex
CREATE UNIQUE INDEX "listing_appeal_brief_id_key" ON "listing_appeal"("brief_id");

-- CreateIndex
CREATE INDEX "listing_appeal_outcome_due_at_idx" ON "listing_appeal"("outcome", "due_at");

-- CreateIndex
CREATE INDEX "content_report_outcome_due_at_id_idx" ON "content_report"("outcome", "due_at", "id");

-- CreateIndex
CREATE INDEX "content_report_brand_id_outcome_idx" ON "content_report"("brand_id", "outcome");

-- CreateIndex
CREATE UNIQUE INDEX "content_report_reporter_id_target_key" ON "content_report"("reporter_id", "target");

-- CreateIndex
CREATE INDEX "roster_entry_brand_id_followers_id_idx" ON "roster_entry"("brand_id", "followers", "id");

-- CreateIndex
CREATE INDEX "roster_entry_platform_handle_idx" ON "roster_entry"("platform", "handle");

-- CreateIndex
CREATE INDEX "roster_entry_email_idx" ON "roster_entry"("email");

-- CreateIndex
CREATE UNIQUE INDEX "roster_entry_brand_id_platform_handle_key" ON "roster_entry"("brand_id", "platform", "handle");

-- CreateIndex
CREATE INDEX "roster_import_brand_id_created_at_idx" ON "roster_import"("brand_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "roster_invitation_code_key" ON "roster_invitation"("code");

-- CreateIndex
CREATE INDEX "roster_invitation_brand_id_created_at_idx" ON "roster_invitation"("brand_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "roster_invitation_brand_id_email_key" ON "roster_invitation"("brand_id", "email");

-- AddForeignKey
ALTER TABLE "roster_entry" ADD CONSTRAINT "roster_entry_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roster_import" ADD CONSTRAINT "roster_import_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roster_import_row" ADD CONSTRAINT "roster_import_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "roster_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roster_invitation" ADD CONSTRAINT "roster_invitation_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;
