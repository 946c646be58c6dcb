-- CreateEnum
CREATE TYPE "conversion_kind" AS ENUM ('sale', 'return', 'void');

-- CreateEnum
CREATE TYPE "conversion_source" AS ENUM ('hand', 'call', 'file');

-- CreateEnum
CREATE TYPE "statement_state" AS ENUM ('issued', 'questioned', 'due', 'held', 'paid', 'carried', 'closed');

-- AlterTable
ALTER TABLE "funding" ADD COLUMN     "statement_id" UUID;

-- AlterTable
ALTER TABLE "payout" ADD COLUMN     "statement_id" UUID,
ALTER COLUMN "deliverable_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "commission" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "period_from" TIMESTAMPTZ(3) NOT NULL,
    "next_issue_at" TIMESTAMPTZ(3),

    CONSTRAINT "commission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversion" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "kind" "conversion_kind" NOT NULL,
    "source" "conversion_source" NOT NULL,
    "order_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "reason" TEXT,
    "voids_id" UUID,
    "entered_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counted_conversion" (
    "conversion_id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,

    CONSTRAINT "counted_conversion_pkey" PRIMARY KEY ("conversion_id")
);

-- CreateTable
CREATE TABLE "commission_statement" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "final" BOOLEAN NOT NULL DEFAULT false,
    "period_from" TIMESTAMPTZ(3) NOT NULL,
    "period_to" TIMESTAMPTZ(3) NOT NULL,
    "state" "statement_state" NOT NULL DEFAULT 'issued',
    "version" INTEGER NOT NULL DEFAULT 0,
    "issue" INTEGER NOT NULL DEFAULT 1,
    "revenue" BIGINT NOT NULL,
    "carried" BIGINT NOT NULL,
    "balance" BIGINT NOT NULL,
    "gross" BIGINT NOT NULL,
    "brand_fee" BIGINT NOT NULL,
    "creator_fee" BIGINT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "question_until" TIMESTAMPTZ(3) NOT NULL,
    "brand_agreed_at" TIMESTAMPTZ(3),
    "creator_agreed_at" TIMESTAMPTZ(3),
    "agreed_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "paid_in_at" TIMESTAMPTZ(3),

    CONSTRAINT "commission_statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_question" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "issue" INTEGER NOT NULL,
    "side" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "rows" UUID[],
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_by" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "statement_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversion_key" (
    "id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "conversion_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "commission_deal_id_key" ON "commission"("deal_id");

-- CreateIndex
CREATE INDEX "commission_next_issue_at_idx" ON "commission"("next_issue_at");

-- CreateIndex
CREATE UNIQUE INDEX "conversion_voids_id_key" ON "conversion"("voids_id");

-- CreateIndex
CREATE INDEX "conversion_deal_id_occurred_at_id_idx" ON "conversion"("deal_id", "occurred_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "conversion_deal_id_order_id_kind_revision_key" ON "conversion"("deal_id", "order_id", "kind", "revision");

-- CreateIndex
CREATE INDEX "counted_conversion_statement_id_idx" ON "counted_conversion"("statement_id");

-- CreateIndex
CREATE INDEX "commission_statement_state_question_until_idx" ON "commission_statement"("state", "question_until");

-- CreateIndex
CREATE INDEX "commission_statement_state_due_at_idx" ON "commission_statement"("state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "commission_statement_deal_id_number_key" ON "commission_statement"("deal_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "statement_question_statement_id_issue_key" ON "statement_question"("statement_id", "issue");

-- CreateIndex
CREATE INDEX "conversion_key_brand_id_created_at_idx" ON "conversion_key"("brand_id", "created_at");

-- CreateIndex
CREATE INDEX "funding_statement_id_idx" ON "funding"("statement_id");

-- CreateIndex
CREATE UNIQUE INDEX "payout_statement_id_key" ON "payout"("statement_id");

-- AddForeignKey
ALTER TABLE "commission" ADD CONSTRAINT "commission_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversion" ADD CONSTRAINT "conversion_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversion" ADD CONSTRAINT "conversion_voids_id_fkey" FOREIGN KEY ("voids_id") REFERENCES "conversion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counted_conversion" ADD CONSTRAINT "counted_conversion_conversion_id_fkey" FOREIGN KEY ("conversion_id") REFERENCES "conversion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counted_conversion" ADD CONSTRAINT "counted_conversion_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "commission_statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commission_statement" ADD CONSTRAINT "commission_statement_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_question" ADD CONSTRAINT "statement_question_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "commission_statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversion_key" ADD CONSTRAINT "conversion_key_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding" ADD CONSTRAINT "funding_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "commission_statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout" ADD CONSTRAINT "payout_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "commission_statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A row that counted is never changed: a mistake is voided by a row of its own.
create trigger conversion_append_only before update or delete on conversion
  for each row execute function refuse_change();
create trigger conversion_no_truncate before truncate on conversion
  for each statement execute function refuse_change();
create trigger counted_conversion_append_only before update or delete on counted_conversion
  for each row execute function refuse_change();
create trigger counted_conversion_no_truncate before truncate on counted_conversion
  for each statement execute function refuse_change();

-- A sale adds, a return takes off; what is voided is named, with the reason.
alter table conversion add constraint conversion_is_one_thing check (case kind
  when 'sale' then amount > 0 and voids_id is null
  when 'return' then amount < 0 and voids_id is null
  else voids_id is not null and reason is not null end);

-- A payout is for one piece of work or for one statement.
alter table payout add constraint payout_has_one_cause check (num_nonnulls(deliverable_id, statement_id) = 1);
