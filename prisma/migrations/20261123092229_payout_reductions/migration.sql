-- CreateTable
CREATE TABLE "payout_reduction" (
    "id" UUID NOT NULL,
    "payout_id" UUID NOT NULL,
    "gross" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payout_reduction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "payout_reduction_payout_id_idx" ON "payout_reduction"("payout_id");

-- AddForeignKey
ALTER TABLE "payout_reduction" ADD CONSTRAINT "payout_reduction_payout_id_fkey" FOREIGN KEY ("payout_id") REFERENCES "payout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Payouts that were taken back whole: the day is that of the journal that took them back.
INSERT INTO "payout_reduction" ("id", "payout_id", "gross", "at")
SELECT gen_random_uuid(), p."id", p."gross", j."at" FROM "payout" p JOIN LATERAL (
  SELECT max(one."at") AS "at" FROM "journal" one
  WHERE one."kind" = 'deliverable_released' AND one."subject_id" = coalesce(p."deliverable_id", p."statement_id")::text
) j ON j."at" IS NOT NULL WHERE p."state" = 'cancelled';
