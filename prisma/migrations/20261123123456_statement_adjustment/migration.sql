-- What a brand takes back of a commission in its hold waits for the creator's word.
ALTER TYPE "statement_state" ADD VALUE 'adjusting';
ALTER TYPE "statement_state" ADD VALUE 'contested';

ALTER TABLE "commission_statement" ADD COLUMN "adjustment" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN "hold_until" TIMESTAMPTZ(3);
ALTER TABLE "commission_statement" ADD CONSTRAINT "adjustment_within_gross"
  CHECK ("adjustment" = 0 OR ("adjustment" > 0 AND "adjustment" <= "gross"));
UPDATE "commission_statement" s SET "hold_until" = p."release_at"
  FROM "payout" p WHERE p."statement_id" = s."id" AND s."state" = 'held';
