-- CreateEnum
CREATE TYPE "message_report_state" AS ENUM ('open', 'dismissed', 'removed');

-- CreateTable
CREATE TABLE "thread" (
    "id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "last_position" INTEGER NOT NULL DEFAULT 0,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "side" "side" NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "client_key" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "removed_reason" TEXT,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_file" (
    "id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "storage_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "sha256" CHAR(64) NOT NULL,

    CONSTRAINT "message_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_reader" (
    "thread_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "side" "side" NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "read_at" TIMESTAMPTZ(3),
    "unread_since" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "thread_reader_pkey" PRIMARY KEY ("thread_id","user_id")
);

-- CreateTable
CREATE TABLE "message_report" (
    "id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "reporter_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "state" "message_report_state" NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision" TEXT,

    CONSTRAINT "message_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation_block" (
    "brand_id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "side" "side" NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_block_pkey" PRIMARY KEY ("brand_id","creator_id","side")
);

-- CreateIndex
CREATE INDEX "thread_brand_id_last_at_id_idx" ON "thread"("brand_id", "last_at", "id");

-- CreateIndex
CREATE INDEX "thread_creator_id_last_at_id_idx" ON "thread"("creator_id", "last_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "message_thread_id_position_key" ON "message"("thread_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "message_author_id_client_key_key" ON "message"("author_id", "client_key");

-- CreateIndex
CREATE UNIQUE INDEX "message_file_storage_key_key" ON "message_file"("storage_key");

-- CreateIndex
CREATE UNIQUE INDEX "message_file_message_id_position_key" ON "message_file"("message_id", "position");

-- CreateIndex
CREATE INDEX "thread_reader_user_id_unread_since_idx" ON "thread_reader"("user_id", "unread_since");

-- CreateIndex
CREATE INDEX "message_report_state_created_at_id_idx" ON "message_report"("state", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "message_report_message_id_reporter_id_key" ON "message_report"("message_id", "reporter_id");

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_id_fkey" FOREIGN KEY ("id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_file" ADD CONSTRAINT "message_file_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_reader" ADD CONSTRAINT "thread_reader_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_reader" ADD CONSTRAINT "thread_reader_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_report" ADD CONSTRAINT "message_report_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_block" ADD CONSTRAINT "conversation_block_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_block" ADD CONSTRAINT "conversation_block_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was written stays as it was written: it may be what a dispute is decided by. A moderator's removal is a
-- mark beside the message.
ALTER TABLE "message" ADD CONSTRAINT "message_body_length" CHECK (char_length("body") <= 4000);
ALTER TABLE "message" ADD CONSTRAINT "message_position_positive" CHECK ("position" > 0);

CREATE FUNCTION message_words_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
    OR ROW(new.id, new.thread_id, new.position, new.side, new.author_id, new.body, new.created_at)
      IS DISTINCT FROM ROW(old.id, old.thread_id, old.position, old.side, old.author_id, old.body, old.created_at)
  THEN
    RAISE EXCEPTION 'the words of a message are never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;

CREATE TRIGGER message_words_stay BEFORE UPDATE OR DELETE ON "message"
  FOR EACH ROW EXECUTE FUNCTION message_words_stay();

-- Those who wait for an email about a message: few, and looked for every minute.
CREATE INDEX "thread_reader_waiting" ON "thread_reader" ("unread_since")
  WHERE "unread_since" IS NOT NULL AND "settled_at" IS NULL;
