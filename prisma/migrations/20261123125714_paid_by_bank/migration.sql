-- AlterTable
ALTER TABLE "payout" ADD COLUMN     "bank_reference" TEXT;
