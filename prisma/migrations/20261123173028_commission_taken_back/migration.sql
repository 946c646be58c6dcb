-- AlterTable
ALTER TABLE "commission_statement" ADD COLUMN     "taken_back" BIGINT NOT NULL DEFAULT 0;

ALTER TABLE "commission_statement" ADD CONSTRAINT "taken_back_not_negative" CHECK (taken_back >= 0);

-- What went back before this column was there stands in the deal's events.
UPDATE "commission_statement" s SET taken_back = e.amount
FROM (
  SELECT deal_id, (data ->> 'number')::int AS number, sum((data ->> 'amount')::bigint) AS amount
  FROM audit_event WHERE type = 'commission.taken_back' GROUP BY 1, 2
) e
WHERE e.deal_id = s.deal_id AND e.number = s.number;
