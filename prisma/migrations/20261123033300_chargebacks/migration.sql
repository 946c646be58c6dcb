-- CreateEnum
CREATE TYPE "chargeback_state" AS ENUM ('inquiry', 'open', 'submitted', 'won', 'lost', 'closed');

-- CreateEnum
CREATE TYPE "reversal_state" AS ENUM ('scheduled', 'sending', 'succeeded', 'failed');

-- AlterEnum
ALTER TYPE "pause_kind" ADD VALUE 'chargeback';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "account_kind" ADD VALUE 'losses';
ALTER TYPE "account_kind" ADD VALUE 'bank';

-- AlterTable
ALTER TABLE "payout" ADD COLUMN     "netted" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "refund" ADD COLUMN     "returned_ids" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "chargeback" (
    "id" UUID NOT NULL,
    "dispute_id" TEXT NOT NULL,
    "charge_id" TEXT NOT NULL,
    "state" "chargeback_state" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "amount" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "evidence_due_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "reinstated_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "statement" TEXT NOT NULL DEFAULT '',
    "send_asked_at" TIMESTAMPTZ(3),
    "send_asked_by_id" UUID,
    "sent_at" TIMESTAMPTZ(3),
    "send_problem" TEXT,
    "evidence" JSONB,

    CONSTRAINT "chargeback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chargeback_share" (
    "chargeback_id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "from_held" BIGINT NOT NULL DEFAULT 0,
    "lost" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "chargeback_share_pkey" PRIMARY KEY ("chargeback_id","deal_id")
);

-- CreateTable
CREATE TABLE "receivable" (
    "id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "chargeback_id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "notice_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "receivable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "netting" (
    "receivable_id" UUID NOT NULL,
    "payout_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "netting_pkey" PRIMARY KEY ("receivable_id","payout_id")
);

-- CreateTable
CREATE TABLE "payout_reversal" (
    "id" UUID NOT NULL,
    "receivable_id" UUID NOT NULL,
    "payout_id" UUID NOT NULL,
    "transfer_id" TEXT NOT NULL,
    "state" "reversal_state" NOT NULL DEFAULT 'scheduled',
    "amount" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "lease_token" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "reversal_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "succeeded_at" TIMESTAMPTZ(3),
    "failure_message" TEXT,

    CONSTRAINT "payout_reversal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "money_proposal" (
    "id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "deal_id" UUID,
    "act" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "reason" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "money_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "processor_look" (
    "subject_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "looked_at" TIMESTAMPTZ(3),
    "found" JSONB NOT NULL DEFAULT '[]',
    "problem" TEXT,

    CONSTRAINT "processor_look_pkey" PRIMARY KEY ("subject_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "chargeback_dispute_id_key" ON "chargeback"("dispute_id");

-- CreateIndex
CREATE INDEX "chargeback_state_evidence_due_at_id_idx" ON "chargeback"("state", "evidence_due_at", "id");

-- CreateIndex
CREATE INDEX "chargeback_charge_id_idx" ON "chargeback"("charge_id");

-- CreateIndex
CREATE INDEX "chargeback_share_deal_id_idx" ON "chargeback_share"("deal_id");

-- CreateIndex
CREATE INDEX "receivable_creator_id_created_at_id_idx" ON "receivable"("creator_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "receivable_chargeback_id_deal_id_key" ON "receivable"("chargeback_id", "deal_id");

-- CreateIndex
CREATE INDEX "netting_payout_id_idx" ON "netting"("payout_id");

-- CreateIndex
CREATE UNIQUE INDEX "payout_reversal_idempotency_key_key" ON "payout_reversal"("idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "payout_reversal_reversal_id_key" ON "payout_reversal"("reversal_id");

-- CreateIndex
CREATE INDEX "payout_reversal_receivable_id_idx" ON "payout_reversal"("receivable_id");

-- CreateIndex
CREATE INDEX "payout_reversal_payout_id_idx" ON "payout_reversal"("payout_id");

-- CreateIndex
CREATE INDEX "payout_reversal_state_created_at_idx" ON "payout_reversal"("state", "created_at");

-- CreateIndex
CREATE INDEX "money_proposal_subject_kind_subject_id_proposed_at_idx" ON "money_proposal"("subject_kind", "subject_id", "proposed_at");

-- AddForeignKey
ALTER TABLE "chargeback" ADD CONSTRAINT "chargeback_send_asked_by_id_fkey" FOREIGN KEY ("send_asked_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chargeback_share" ADD CONSTRAINT "chargeback_share_chargeback_id_fkey" FOREIGN KEY ("chargeback_id") REFERENCES "chargeback"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chargeback_share" ADD CONSTRAINT "chargeback_share_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receivable" ADD CONSTRAINT "receivable_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receivable" ADD CONSTRAINT "receivable_chargeback_id_deal_id_fkey" FOREIGN KEY ("chargeback_id", "deal_id") REFERENCES "chargeback_share"("chargeback_id", "deal_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "netting" ADD CONSTRAINT "netting_receivable_id_fkey" FOREIGN KEY ("receivable_id") REFERENCES "receivable"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "netting" ADD CONSTRAINT "netting_payout_id_fkey" FOREIGN KEY ("payout_id") REFERENCES "payout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_reversal" ADD CONSTRAINT "payout_reversal_receivable_id_fkey" FOREIGN KEY ("receivable_id") REFERENCES "receivable"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_reversal" ADD CONSTRAINT "payout_reversal_payout_id_fkey" FOREIGN KEY ("payout_id") REFERENCES "payout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "money_proposal" ADD CONSTRAINT "money_proposal_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "money_proposal" ADD CONSTRAINT "money_proposal_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One open proposal per subject: two people decide about one thing at a time, and never about their own.
create unique index money_proposal_one_open on money_proposal (subject_kind, subject_id) where state = 'proposed';
alter table money_proposal add constraint money_proposal_two_people
  check (state <> 'confirmed' or (decided_by_id is not null and decided_by_id <> proposed_by_id));

alter table chargeback add constraint chargeback_amount_sane check (amount > 0);
alter table chargeback_share add constraint chargeback_share_sane
  check (amount > 0 and from_held >= 0 and lost >= 0 and from_held + lost <= amount);
alter table receivable add constraint receivable_amount_sane check (amount > 0);
alter table netting add constraint netting_amount_sane check (amount > 0);
alter table payout_reversal add constraint payout_reversal_amount_sane check (amount > 0);
alter table payout add constraint payout_netted_sane check (netted >= 0);
alter table payout drop constraint payout_adds_up;
alter table payout add constraint payout_adds_up check (amount = gross - fee - netted and amount >= 0);
