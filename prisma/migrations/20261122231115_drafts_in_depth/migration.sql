-- DropIndex
DROP INDEX "draft_file_file_id_key";

-- AlterTable
ALTER TABLE "draft" ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "draft_file" ADD COLUMN     "alt" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "poster_id" UUID,
ADD COLUMN     "subtitles_id" UUID;

-- CreateTable
CREATE TABLE "draft_upload" (
    "id" UUID NOT NULL,
    "deliverable_id" UUID NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "storage_key" TEXT,
    "mime" TEXT,
    "stored_size" BIGINT,
    "sha256" CHAR(64),

    CONSTRAINT "draft_upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_comment" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "parent_id" UUID,
    "file_id" UUID,
    "at_ms" INTEGER,
    "x" INTEGER,
    "y" INTEGER,
    "side" "side" NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "client_key" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,
    "resolved_by_name" TEXT,

    CONSTRAINT "draft_comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "draft_upload_storage_key_key" ON "draft_upload"("storage_key");

-- CreateIndex
CREATE INDEX "draft_upload_deliverable_id_uploaded_by_id_idx" ON "draft_upload"("deliverable_id", "uploaded_by_id");

-- CreateIndex
CREATE INDEX "draft_upload_expires_at_idx" ON "draft_upload"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "draft_comment_client_key_key" ON "draft_comment"("client_key");

-- CreateIndex
CREATE INDEX "draft_comment_draft_id_idx" ON "draft_comment"("draft_id");

-- CreateIndex
CREATE INDEX "draft_comment_parent_id_idx" ON "draft_comment"("parent_id");

-- CreateIndex
CREATE INDEX "draft_file_file_id_idx" ON "draft_file"("file_id");

-- AddForeignKey
ALTER TABLE "draft_file" ADD CONSTRAINT "draft_file_subtitles_id_fkey" FOREIGN KEY ("subtitles_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_file" ADD CONSTRAINT "draft_file_poster_id_fkey" FOREIGN KEY ("poster_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_upload" ADD CONSTRAINT "draft_upload_deliverable_id_fkey" FOREIGN KEY ("deliverable_id") REFERENCES "deliverable"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "draft_comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A whole file has all of what is known of it, or none.
ALTER TABLE "draft_upload" ADD CONSTRAINT "draft_upload_whole" CHECK (num_nulls("storage_key", "mime", "stored_size", "sha256") IN (0, 4));
ALTER TABLE "draft_upload" ADD CONSTRAINT "draft_upload_size" CHECK ("size" > 0);

-- A pin has a file; a point has both of its numbers, in tenths of a percent.
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_pin" CHECK (
  ("at_ms" IS NULL OR ("file_id" IS NOT NULL AND "at_ms" >= 0))
  AND num_nulls("x", "y") IN (0, 2)
  AND ("x" IS NULL OR ("file_id" IS NOT NULL AND "x" BETWEEN 0 AND 1000 AND "y" BETWEEN 0 AND 1000)));
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_resolved" CHECK (num_nulls("resolved_at", "resolved_by_id", "resolved_by_name") IN (0, 3));
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_reply" CHECK ("parent_id" IS NULL OR num_nonnulls("file_id", "at_ms", "x", "resolved_at") = 0);
