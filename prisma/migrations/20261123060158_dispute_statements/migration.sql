-- AlterTable
ALTER TABLE "dispute" ADD COLUMN     "statement_id" UUID;

-- CreateIndex
CREATE INDEX "dispute_statement_id_idx" ON "dispute"("statement_id");

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "commission_statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
