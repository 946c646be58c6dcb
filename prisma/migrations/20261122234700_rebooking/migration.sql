-- CreateTable
CREATE TABLE "rebooking" (
    "brief_id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "booked_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "rebooking_pkey" PRIMARY KEY ("brief_id")
);

-- CreateIndex
CREATE INDEX "rebooking_deal_id_idx" ON "rebooking"("deal_id");

-- CreateIndex
CREATE INDEX "rebooking_settled_at_created_at_idx" ON "rebooking"("settled_at", "created_at");

-- AddForeignKey
ALTER TABLE "rebooking" ADD CONSTRAINT "rebooking_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rebooking" ADD CONSTRAINT "rebooking_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE CASCADE ON UPDATE CASCADE;
