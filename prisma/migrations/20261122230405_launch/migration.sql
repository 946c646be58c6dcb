-- CreateEnum
CREATE TYPE "watch_state" AS ENUM ('watching', 'asked', 'unanswered', 'fulfilled', 'ended');

-- CreateEnum
CREATE TYPE "stand_finding" AS ENUM ('up', 'gone', 'unclear');

-- CreateEnum
CREATE TYPE "shipment_state" AS ENUM ('awaiting_address', 'to_ship', 'shipped', 'received', 'damaged', 'missing', 'returning', 'returned');

-- CreateTable
CREATE TABLE "post_watch" (
    "deliverable_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "state" "watch_state" NOT NULL DEFAULT 'watching',
    "version" INTEGER NOT NULL DEFAULT 0,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "next_check_at" TIMESTAMPTZ(3),
    "gone_since" TIMESTAMPTZ(3),
    "asked_at" TIMESTAMPTZ(3),
    "answer_by" TIMESTAMPTZ(3),
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "post_watch_pkey" PRIMARY KEY ("deliverable_id")
);

-- CreateTable
CREATE TABLE "post_check" (
    "id" UUID NOT NULL,
    "deliverable_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "finding" "stand_finding" NOT NULL,
    "status" INTEGER,
    "reason" TEXT NOT NULL,

    CONSTRAINT "post_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publish_slot" (
    "deliverable_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "proposed_by" "side" NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "publish_slot_pkey" PRIMARY KEY ("deliverable_id")
);

-- CreateTable
CREATE TABLE "launch_reminder" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "by_user_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "launch_reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_shipment" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "state" "shipment_state" NOT NULL DEFAULT 'awaiting_address',
    "version" INTEGER NOT NULL DEFAULT 0,
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "address" TEXT,
    "address_gone_at" TIMESTAMPTZ(3),
    "carrier" TEXT,
    "carrier_name" TEXT,
    "tracking" TEXT,
    "shipped_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3),
    "problem" TEXT,
    "return_carrier" TEXT,
    "return_carrier_name" TEXT,
    "return_tracking" TEXT,
    "sent_back_at" TIMESTAMPTZ(3),
    "returned_at" TIMESTAMPTZ(3),

    CONSTRAINT "product_shipment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "post_watch_state_next_check_at_idx" ON "post_watch"("state", "next_check_at");

-- CreateIndex
CREATE INDEX "post_watch_state_answer_by_idx" ON "post_watch"("state", "answer_by");

-- CreateIndex
CREATE INDEX "post_check_deliverable_id_checked_at_idx" ON "post_check"("deliverable_id", "checked_at");

-- CreateIndex
CREATE INDEX "launch_reminder_deal_id_sent_at_idx" ON "launch_reminder"("deal_id", "sent_at");

-- CreateIndex
CREATE UNIQUE INDEX "product_shipment_deal_id_key" ON "product_shipment"("deal_id");

-- CreateIndex
CREATE INDEX "product_shipment_state_due_at_idx" ON "product_shipment"("state", "due_at");

-- AddForeignKey
ALTER TABLE "post_watch" ADD CONSTRAINT "post_watch_deliverable_id_fkey" FOREIGN KEY ("deliverable_id") REFERENCES "deliverable"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_check" ADD CONSTRAINT "post_check_deliverable_id_fkey" FOREIGN KEY ("deliverable_id") REFERENCES "post_watch"("deliverable_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publish_slot" ADD CONSTRAINT "publish_slot_deliverable_id_fkey" FOREIGN KEY ("deliverable_id") REFERENCES "deliverable"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "launch_reminder" ADD CONSTRAINT "launch_reminder_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_shipment" ADD CONSTRAINT "product_shipment_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
