-- CreateEnum
CREATE TYPE "profile_visibility" AS ENUM ('public', 'brands');

-- CreateEnum
CREATE TYPE "creator_file_purpose" AS ENUM ('portfolio', 'evidence', 'identity');

-- CreateEnum
CREATE TYPE "vetting_state" AS ENUM ('requested', 'more_needed', 'vetted', 'expired', 'refused');

-- AlterTable
ALTER TABLE "stat_snapshot" ADD COLUMN     "field_dates" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "creator_page" (
    "creator_id" UUID NOT NULL,
    "visibility" "profile_visibility" NOT NULL DEFAULT 'brands',
    "indexable" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "creator_page_pkey" PRIMARY KEY ("creator_id")
);

-- CreateTable
CREATE TABLE "creator_file" (
    "id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "purpose" "creator_file_purpose" NOT NULL,
    "snapshot_id" UUID,
    "storage_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "creator_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "portfolio_item" (
    "id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "brand_name" TEXT NOT NULL DEFAULT '',
    "sponsored" BOOLEAN NOT NULL,
    "category" TEXT NOT NULL,
    "platform" "platform" NOT NULL,
    "published_on" DATE NOT NULL,
    "url" TEXT NOT NULL DEFAULT '',
    "image_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "portfolio_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_card_line" (
    "id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "platform" "platform" NOT NULL,
    "format" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rate_card_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follower_point" (
    "account_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "followers" INTEGER NOT NULL,

    CONSTRAINT "follower_point_pkey" PRIMARY KEY ("account_id","day")
);

-- CreateTable
CREATE TABLE "stat_import" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "reading" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "stat_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vetting" (
    "id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "state" "vetting_state" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "note" TEXT NOT NULL DEFAULT '',
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "identity_ok" BOOLEAN,
    "identity_note" TEXT NOT NULL DEFAULT '',
    "ownership_ok" BOOLEAN,
    "ownership_note" TEXT NOT NULL DEFAULT '',
    "numbers_ok" BOOLEAN,
    "numbers_note" TEXT NOT NULL DEFAULT '',
    "until" TIMESTAMPTZ(3),
    "purge_at" TIMESTAMPTZ(3),

    CONSTRAINT "vetting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ownership_check" (
    "account_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "placed_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "missed_at" TIMESTAMPTZ(3),
    "checked_by_id" UUID,

    CONSTRAINT "ownership_check_pkey" PRIMARY KEY ("account_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "creator_file_storage_key_key" ON "creator_file"("storage_key");

-- CreateIndex
CREATE INDEX "creator_file_creator_id_purpose_idx" ON "creator_file"("creator_id", "purpose");

-- CreateIndex
CREATE INDEX "creator_file_snapshot_id_idx" ON "creator_file"("snapshot_id");

-- CreateIndex
CREATE UNIQUE INDEX "portfolio_item_image_id_key" ON "portfolio_item"("image_id");

-- CreateIndex
CREATE INDEX "portfolio_item_creator_id_position_idx" ON "portfolio_item"("creator_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "rate_card_line_creator_id_platform_format_key" ON "rate_card_line"("creator_id", "platform", "format");

-- CreateIndex
CREATE INDEX "stat_import_account_id_idx" ON "stat_import"("account_id");

-- CreateIndex
CREATE INDEX "stat_import_created_at_idx" ON "stat_import"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "vetting_creator_id_key" ON "vetting"("creator_id");

-- CreateIndex
CREATE INDEX "vetting_state_requested_at_idx" ON "vetting"("state", "requested_at");

-- CreateIndex
CREATE INDEX "vetting_state_until_idx" ON "vetting"("state", "until");

-- CreateIndex
CREATE INDEX "vetting_purge_at_idx" ON "vetting"("purge_at");

-- CreateIndex
CREATE INDEX "ownership_check_placed_at_idx" ON "ownership_check"("placed_at");

-- AddForeignKey
ALTER TABLE "creator_page" ADD CONSTRAINT "creator_page_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "creator_file" ADD CONSTRAINT "creator_file_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "creator_file" ADD CONSTRAINT "creator_file_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "stat_snapshot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "portfolio_item" ADD CONSTRAINT "portfolio_item_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "portfolio_item" ADD CONSTRAINT "portfolio_item_image_id_fkey" FOREIGN KEY ("image_id") REFERENCES "creator_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rate_card_line" ADD CONSTRAINT "rate_card_line_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follower_point" ADD CONSTRAINT "follower_point_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "social_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stat_import" ADD CONSTRAINT "stat_import_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "social_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vetting" ADD CONSTRAINT "vetting_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ownership_check" ADD CONSTRAINT "ownership_check_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "social_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What an account's numbers were is never edited. How well they are known may change: a screenshot is uploaded, one
-- of the staff looks at it.
DROP TRIGGER stat_snapshot_append_only ON stat_snapshot;
CREATE TRIGGER stat_snapshot_append_only BEFORE UPDATE ON stat_snapshot
  FOR EACH ROW WHEN ((to_jsonb(old) - 'provenance' - 'field_provenance')
    IS DISTINCT FROM (to_jsonb(new) - 'provenance' - 'field_provenance'))
  EXECUTE FUNCTION refuse_change();
