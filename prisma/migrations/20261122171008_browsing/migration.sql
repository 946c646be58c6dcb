-- CreateEnum
CREATE TYPE "alert_frequency" AS ENUM ('instant', 'daily', 'weekly', 'off');

-- AlterTable
ALTER TABLE "application" ADD COLUMN     "edited_at" TIMESTAMPTZ(3),
ADD COLUMN     "read_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "email" ADD COLUMN     "unsubscribe_url" TEXT;

-- CreateTable
CREATE TABLE "saved_brief" (
    "creator_id" UUID NOT NULL,
    "brief_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_brief_pkey" PRIMARY KEY ("creator_id","brief_id")
);

-- CreateTable
CREATE TABLE "saved_search" (
    "id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "frequency" "alert_frequency" NOT NULL DEFAULT 'daily',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "looked_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_search_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_alert" (
    "search_id" UUID NOT NULL,
    "brief_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_alert_pkey" PRIMARY KEY ("search_id","brief_id")
);

-- CreateTable
CREATE TABLE "saved_brief_mute" (
    "creator_id" UUID NOT NULL,
    "muted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_brief_mute_pkey" PRIMARY KEY ("creator_id")
);

-- CreateTable
CREATE TABLE "unsubscribe_link" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "unsubscribe_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "application_draft" (
    "creator_id" UUID NOT NULL,
    "brief_id" UUID NOT NULL,
    "fields" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_draft_pkey" PRIMARY KEY ("creator_id","brief_id")
);

-- CreateTable
CREATE TABLE "saved_answer" (
    "id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_answer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "saved_brief_creator_id_saved_at_brief_id_idx" ON "saved_brief"("creator_id", "saved_at", "brief_id");

-- CreateIndex
CREATE INDEX "saved_brief_brief_id_idx" ON "saved_brief"("brief_id");

-- CreateIndex
CREATE INDEX "saved_search_frequency_due_at_idx" ON "saved_search"("frequency", "due_at");

-- CreateIndex
CREATE INDEX "saved_search_frequency_looked_at_idx" ON "saved_search"("frequency", "looked_at");

-- CreateIndex
CREATE UNIQUE INDEX "saved_search_creator_id_query_key" ON "saved_search"("creator_id", "query");

-- CreateIndex
CREATE INDEX "search_alert_brief_id_idx" ON "search_alert"("brief_id");

-- CreateIndex
CREATE INDEX "unsubscribe_link_user_id_idx" ON "unsubscribe_link"("user_id");

-- CreateIndex
CREATE INDEX "application_draft_brief_id_idx" ON "application_draft"("brief_id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_answer_creator_id_label_key" ON "saved_answer"("creator_id", "label");

-- AddForeignKey
ALTER TABLE "saved_brief" ADD CONSTRAINT "saved_brief_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_brief" ADD CONSTRAINT "saved_brief_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_alert" ADD CONSTRAINT "search_alert_search_id_fkey" FOREIGN KEY ("search_id") REFERENCES "saved_search"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_alert" ADD CONSTRAINT "search_alert_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_brief_mute" ADD CONSTRAINT "saved_brief_mute_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unsubscribe_link" ADD CONSTRAINT "unsubscribe_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_draft" ADD CONSTRAINT "application_draft_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_draft" ADD CONSTRAINT "application_draft_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_answer" ADD CONSTRAINT "saved_answer_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE CASCADE ON UPDATE CASCADE;
