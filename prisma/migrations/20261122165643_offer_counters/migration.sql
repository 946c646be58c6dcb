-- AlterTable
ALTER TABLE "offer" ADD COLUMN     "answers_id" UUID,
ADD COLUMN     "extended_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE UNIQUE INDEX "offer_answers_id_key" ON "offer"("answers_id");

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_answers_id_fkey" FOREIGN KEY ("answers_id") REFERENCES "offer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One application negotiates about one offer at a time, whatever two people do in the same moment.
create unique index offer_one_open_per_application on offer (application_id) where state = 'open';
