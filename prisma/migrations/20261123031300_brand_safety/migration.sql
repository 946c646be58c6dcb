-- CreateEnum
CREATE TYPE "post_source" AS ENUM ('imported', 'declared');

-- CreateTable
CREATE TABLE "creator_post" (
    "id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "platform" "platform" NOT NULL,
    "published_on" DATE NOT NULL,
    "url" TEXT NOT NULL DEFAULT '',
    "caption" TEXT NOT NULL,
    "source" "post_source" NOT NULL,
    "origin" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "creator_post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "safety_answer" (
    "id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "safety_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "safety_appeal" (
    "id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "finding" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "appeal_state" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision" TEXT,

    CONSTRAINT "safety_appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "safety_tolerance" (
    "brand_id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "tolerance" TEXT NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "safety_tolerance_pkey" PRIMARY KEY ("brand_id","category")
);

-- CreateIndex
CREATE UNIQUE INDEX "creator_post_origin_key" ON "creator_post"("origin");

-- CreateIndex
CREATE INDEX "creator_post_creator_id_published_on_idx" ON "creator_post"("creator_id", "published_on");

-- CreateIndex
CREATE INDEX "creator_post_account_id_idx" ON "creator_post"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "safety_answer_creator_id_ref_category_key" ON "safety_answer"("creator_id", "ref", "category");

-- CreateIndex
CREATE INDEX "safety_appeal_state_id_idx" ON "safety_appeal"("state", "id");

-- CreateIndex
CREATE UNIQUE INDEX "safety_appeal_creator_id_ref_category_words_key" ON "safety_appeal"("creator_id", "ref", "category", "words");

-- AddForeignKey
ALTER TABLE "creator_post" ADD CONSTRAINT "creator_post_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "creator_post" ADD CONSTRAINT "creator_post_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "social_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_answer" ADD CONSTRAINT "safety_answer_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_appeal" ADD CONSTRAINT "safety_appeal_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_tolerance" ADD CONSTRAINT "safety_tolerance_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;
