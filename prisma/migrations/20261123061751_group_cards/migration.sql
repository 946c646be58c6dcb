-- AlterTable
ALTER TABLE "funding_group" ADD COLUMN     "card_id" UUID;

-- CreateIndex
CREATE INDEX "funding_group_card_id_idx" ON "funding_group"("card_id");

-- AddForeignKey
ALTER TABLE "funding_group" ADD CONSTRAINT "funding_group_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "saved_card"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
