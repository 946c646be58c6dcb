-- AlterTable
ALTER TABLE "processor_entry" ADD COLUMN     "changed" TEXT,
ADD COLUMN     "listed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "reconciliation_run" ADD COLUMN     "lease_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "processor_listing" (
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "lease_until" TIMESTAMPTZ(3) NOT NULL,
    "cursor" TEXT,
    "checked" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "processor_listing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "processor_listing_started_at_idx" ON "processor_listing"("started_at");
