-- AlterTable
ALTER TABLE "chargeback_share" ADD COLUMN     "aside" BOOLEAN NOT NULL DEFAULT false;

-- Those that are known already: the payment can fund nothing any more.
UPDATE "chargeback_share" s SET "aside" = true FROM "chargeback" c, "funding" f
  WHERE c."id" = s."chargeback_id" AND f."charge_id" = c."charge_id" AND f."deal_id" = s."deal_id" AND f."state" = 'quarantined';
