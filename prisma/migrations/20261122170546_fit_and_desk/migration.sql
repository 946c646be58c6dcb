-- CreateEnum
CREATE TYPE "appeal_state" AS ENUM ('open', 'kept', 'set_aside');

-- CreateTable
CREATE TABLE "application_fit" (
    "application_id" UUID NOT NULL,
    "brief_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "score" INTEGER NOT NULL,
    "flagged" BOOLEAN NOT NULL,
    "tier" TEXT,
    "platform" "platform",
    "facts" JSONB NOT NULL,
    "explanation" JSONB NOT NULL,
    "set_aside" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "computed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_fit_pkey" PRIMARY KEY ("application_id")
);

-- CreateTable
CREATE TABLE "application_note" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fit_appeal" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "signal" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "appeal_state" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision" TEXT,

    CONSTRAINT "fit_appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stat_evidence" (
    "snapshot_id" UUID NOT NULL,
    "following" INTEGER,
    "comments_sampled" INTEGER,
    "comments_low" INTEGER,
    "comments_identical" INTEGER,

    CONSTRAINT "stat_evidence_pkey" PRIMARY KEY ("snapshot_id")
);

-- CreateIndex
CREATE INDEX "application_fit_brief_id_score_application_id_idx" ON "application_fit"("brief_id", "score", "application_id");

-- CreateIndex
CREATE INDEX "application_fit_version_idx" ON "application_fit"("version");

-- CreateIndex
CREATE INDEX "application_note_application_id_created_at_idx" ON "application_note"("application_id", "created_at");

-- CreateIndex
CREATE INDEX "application_note_brand_id_idx" ON "application_note"("brand_id");

-- CreateIndex
CREATE INDEX "fit_appeal_state_created_at_id_idx" ON "fit_appeal"("state", "created_at", "id");

-- CreateIndex
CREATE INDEX "fit_appeal_creator_id_idx" ON "fit_appeal"("creator_id");

-- CreateIndex
CREATE UNIQUE INDEX "fit_appeal_application_id_signal_key" ON "fit_appeal"("application_id", "signal");

-- AddForeignKey
ALTER TABLE "application_fit" ADD CONSTRAINT "application_fit_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_note" ADD CONSTRAINT "application_note_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_note" ADD CONSTRAINT "application_note_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fit_appeal" ADD CONSTRAINT "fit_appeal_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fit_appeal" ADD CONSTRAINT "fit_appeal_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stat_evidence" ADD CONSTRAINT "stat_evidence_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "stat_snapshot"("id") ON DELETE CASCADE ON UPDATE CASCADE;
