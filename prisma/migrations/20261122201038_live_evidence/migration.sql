-- AlterTable
ALTER TABLE "draft" ADD COLUMN     "checklist" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "disclosure_override" TEXT;

-- AlterTable
ALTER TABLE "live_post" ADD COLUMN     "caption" TEXT,
ADD COLUMN     "disclosure" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "disclosure_override" TEXT,
ADD COLUMN     "label_on" BOOLEAN,
ADD COLUMN     "screenshot_id" UUID;

-- CreateTable
CREATE TABLE "post_metrics" (
    "id" UUID NOT NULL,
    "live_post_id" UUID NOT NULL,
    "taken_on" DATE NOT NULL,
    "views" BIGINT,
    "reach" BIGINT,
    "likes" BIGINT,
    "comments" BIGINT,
    "shares" BIGINT,
    "saves" BIGINT,
    "entered_by_id" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_metrics_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "post_metrics_live_post_id_taken_on_key" ON "post_metrics"("live_post_id", "taken_on");

-- CreateIndex
CREATE UNIQUE INDEX "live_post_screenshot_id_key" ON "live_post"("screenshot_id");

-- AddForeignKey
ALTER TABLE "live_post" ADD CONSTRAINT "live_post_screenshot_id_fkey" FOREIGN KEY ("screenshot_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_metrics" ADD CONSTRAINT "post_metrics_live_post_id_fkey" FOREIGN KEY ("live_post_id") REFERENCES "live_post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
