-- AlterTable
ALTER TABLE "amendment_signature" ADD COLUMN     "drawing" TEXT;
