-- DropIndex
DROP INDEX "funding_charge_id_key";

-- DropIndex
DROP INDEX "funding_balance_transaction_id_key";

-- AlterTable
ALTER TABLE "funding" ADD COLUMN     "card_id" UUID,
ADD COLUMN     "decline_code" TEXT,
ADD COLUMN     "group_id" UUID;

-- CreateTable
CREATE TABLE "funding_group" (
    "id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "brief_id" UUID NOT NULL,
    "state" "funding_state" NOT NULL DEFAULT 'open',
    "amount" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "checkout_id" TEXT,
    "checkout_url" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "payment_intent_id" TEXT,
    "charge_id" TEXT,
    "balance_transaction_id" TEXT,
    "paid_amount" BIGINT,
    "processor_fee" BIGINT,
    "paid_at" TIMESTAMPTZ(3),
    "available_at" TIMESTAMPTZ(3),

    CONSTRAINT "funding_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "processor_customer" (
    "brand_id" UUID NOT NULL,
    "customer_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "processor_customer_pkey" PRIMARY KEY ("brand_id")
);

-- CreateTable
CREATE TABLE "saved_card" (
    "id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "payment_method_id" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "last4" CHAR(4) NOT NULL,
    "exp_month" INTEGER NOT NULL,
    "exp_year" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brand_fee" (
    "id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "brand_fee_bps" INTEGER NOT NULL,
    "brand_fee_minimum" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "brand_fee_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "funding_group_idempotency_key_key" ON "funding_group"("idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "funding_group_checkout_id_key" ON "funding_group"("checkout_id");

-- CreateIndex
CREATE UNIQUE INDEX "funding_group_charge_id_key" ON "funding_group"("charge_id");

-- CreateIndex
CREATE UNIQUE INDEX "funding_group_balance_transaction_id_key" ON "funding_group"("balance_transaction_id");

-- CreateIndex
CREATE INDEX "funding_group_brand_id_created_at_idx" ON "funding_group"("brand_id", "created_at");

-- CreateIndex
CREATE INDEX "funding_group_brief_id_idx" ON "funding_group"("brief_id");

-- CreateIndex
CREATE INDEX "funding_group_state_created_at_idx" ON "funding_group"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "processor_customer_customer_id_key" ON "processor_customer"("customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_card_payment_method_id_key" ON "saved_card"("payment_method_id");

-- CreateIndex
CREATE INDEX "saved_card_brand_id_saved_at_idx" ON "saved_card"("brand_id", "saved_at");

-- CreateIndex
CREATE INDEX "brand_fee_brand_id_set_at_idx" ON "brand_fee"("brand_id", "set_at");

-- CreateIndex
CREATE INDEX "funding_balance_transaction_id_idx" ON "funding"("balance_transaction_id");

-- CreateIndex
CREATE INDEX "funding_group_id_idx" ON "funding"("group_id");

-- CreateIndex
CREATE INDEX "funding_card_id_idx" ON "funding"("card_id");

-- CreateIndex
CREATE UNIQUE INDEX "funding_charge_id_deal_id_key" ON "funding"("charge_id", "deal_id");

-- AddForeignKey
ALTER TABLE "funding_group" ADD CONSTRAINT "funding_group_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_group" ADD CONSTRAINT "funding_group_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "processor_customer" ADD CONSTRAINT "processor_customer_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_card" ADD CONSTRAINT "saved_card_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brand_fee" ADD CONSTRAINT "brand_fee_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding" ADD CONSTRAINT "funding_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "funding_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding" ADD CONSTRAINT "funding_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "saved_card"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A charge pays one funding, or the fundings of one group: what was unique by its charge stays so.
create unique index funding_charge_once on funding (charge_id) where group_id is null;
create unique index funding_booking_once on funding (balance_transaction_id) where group_id is null;

-- A deal is in one checkout at a time, and a group names each deal once.
create unique index funding_once_per_group on funding (group_id, deal_id) where group_id is not null;

create unique index brand_fee_one_in_force on brand_fee (brand_id) where ended_at is null;

alter table funding_group add constraint funding_group_amounts_sane
  check (amount > 0 and (paid_amount is null or paid_amount > 0) and (processor_fee is null or processor_fee >= 0));
alter table brand_fee add constraint brand_fee_sane
  check (brand_fee_bps between 0 and 5000 and brand_fee_minimum between 0 and 1000);
alter table saved_card add constraint saved_card_sane check (exp_month between 1 and 12);
