-- AlterEnum
ALTER TYPE "brief_state" ADD VALUE 'scheduled' BEFORE 'published';

-- AlterTable
ALTER TABLE "brief" ADD COLUMN     "publish_at" TIMESTAMPTZ(3),
ADD COLUMN     "reopens_as" "brief_state",
ADD COLUMN     "saved_by_id" UUID;

-- AlterTable
ALTER TABLE "brief_deliverable" ADD COLUMN     "draft_by" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "brief_link" (
    "id" UUID NOT NULL,
    "brief_id" UUID NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "brief_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brief_file" (
    "id" UUID NOT NULL,
    "brief_id" UUID NOT NULL,
    "storage_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "brief_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "brief_link_token_hash_key" ON "brief_link"("token_hash");

-- CreateIndex
CREATE INDEX "brief_link_brief_id_idx" ON "brief_link"("brief_id");

-- CreateIndex
CREATE INDEX "brief_file_brief_id_created_at_id_idx" ON "brief_file"("brief_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "brief_file_storage_key_idx" ON "brief_file"("storage_key");

-- CreateIndex
CREATE INDEX "brief_state_publish_at_idx" ON "brief"("state", "publish_at");

-- AddForeignKey
ALTER TABLE "brief_link" ADD CONSTRAINT "brief_link_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brief_file" ADD CONSTRAINT "brief_file_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;
