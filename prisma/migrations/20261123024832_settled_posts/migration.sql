-- AlterTable
ALTER TABLE "post_watch" ADD COLUMN     "settled_at" TIMESTAMPTZ(3);
