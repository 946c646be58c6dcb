-- CreateEnum
CREATE TYPE "sponsored_source" AS ENUM ('declared', 'detected', 'deal');

-- CreateTable
CREATE TABLE "sponsored_work" (
    "id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "brand_key" TEXT NOT NULL,
    "brand_name" TEXT NOT NULL,
    "category" TEXT NOT NULL DEFAULT '',
    "platform" "platform" NOT NULL,
    "published_on" DATE NOT NULL,
    "source" "sponsored_source" NOT NULL,
    "phrase" TEXT NOT NULL DEFAULT '',
    "quote" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL DEFAULT '',
    "origin" TEXT NOT NULL,
    "portfolio_item_id" UUID,
    "live_post_id" UUID,
    "dismissed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sponsored_work_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "competitor" (
    "id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "handles" TEXT[],
    "category" TEXT NOT NULL DEFAULT '',
    "keys" TEXT[],
    "added_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "competitor_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "sponsored_work_origin_key" ON "sponsored_work"("origin");

-- CreateIndex
CREATE INDEX "sponsored_work_brand_key_creator_id_idx" ON "sponsored_work"("brand_key", "creator_id");

-- CreateIndex
CREATE INDEX "sponsored_work_creator_id_brand_key_idx" ON "sponsored_work"("creator_id", "brand_key");

-- CreateIndex
CREATE INDEX "sponsored_work_portfolio_item_id_idx" ON "sponsored_work"("portfolio_item_id");

-- CreateIndex
CREATE INDEX "sponsored_work_live_post_id_idx" ON "sponsored_work"("live_post_id");

-- CreateIndex
CREATE UNIQUE INDEX "competitor_brand_id_name_key" ON "competitor"("brand_id", "name");

-- AddForeignKey
ALTER TABLE "sponsored_work" ADD CONSTRAINT "sponsored_work_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sponsored_work" ADD CONSTRAINT "sponsored_work_portfolio_item_id_fkey" FOREIGN KEY ("portfolio_item_id") REFERENCES "portfolio_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sponsored_work" ADD CONSTRAINT "sponsored_work_live_post_id_fkey" FOREIGN KEY ("live_post_id") REFERENCES "live_post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competitor" ADD CONSTRAINT "competitor_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;
