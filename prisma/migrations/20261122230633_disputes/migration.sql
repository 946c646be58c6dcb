-- CreateEnum
CREATE TYPE "pause_kind" AS ENUM ('dispute', 'agreed');

-- CreateEnum
CREATE TYPE "dispute_state" AS ENUM ('open', 'answered', 'ruled', 'appealed', 'closed');

-- AlterTable
ALTER TABLE "deal" ADD COLUMN     "pause_kind" "pause_kind",
ADD COLUMN     "paused_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "dispute" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "state" "dispute_state" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 0,
    "opened_by" "side" NOT NULL,
    "reason" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "assigned_to_id" UUID,
    "assigned_at" TIMESTAMPTZ(3),
    "brand_accepted_at" TIMESTAMPTZ(3),
    "creator_accepted_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closed_how" TEXT,

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispute_item" (
    "dispute_id" UUID NOT NULL,
    "deliverable_id" UUID NOT NULL,

    CONSTRAINT "dispute_item_pkey" PRIMARY KEY ("dispute_id","deliverable_id")
);

-- CreateTable
CREATE TABLE "dispute_statement" (
    "id" UUID NOT NULL,
    "dispute_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "side" "side" NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dispute_statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispute_file" (
    "statement_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "dispute_file_pkey" PRIMARY KEY ("statement_id","position")
);

-- CreateTable
CREATE TABLE "dispute_ruling" (
    "id" UUID NOT NULL,
    "dispute_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "amount" BIGINT,
    "reason" TEXT NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dispute_ruling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deal_pause" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "proposed_by" "side" NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "until" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,

    CONSTRAINT "deal_pause_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "dispute_deal_id_opened_at_idx" ON "dispute"("deal_id", "opened_at");

-- CreateIndex
CREATE INDEX "dispute_state_due_at_id_idx" ON "dispute"("state", "due_at", "id");

-- CreateIndex
CREATE INDEX "dispute_item_deliverable_id_idx" ON "dispute_item"("deliverable_id");

-- CreateIndex
CREATE UNIQUE INDEX "dispute_statement_dispute_id_kind_key" ON "dispute_statement"("dispute_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "dispute_file_file_id_key" ON "dispute_file"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "dispute_ruling_dispute_id_round_key" ON "dispute_ruling"("dispute_id", "round");

-- CreateIndex
CREATE INDEX "deal_pause_deal_id_created_at_idx" ON "deal_pause"("deal_id", "created_at");

-- CreateIndex
CREATE INDEX "deal_pause_state_until_idx" ON "deal_pause"("state", "until");

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_assigned_to_id_fkey" FOREIGN KEY ("assigned_to_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute_item" ADD CONSTRAINT "dispute_item_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute_item" ADD CONSTRAINT "dispute_item_deliverable_id_fkey" FOREIGN KEY ("deliverable_id") REFERENCES "deliverable"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute_statement" ADD CONSTRAINT "dispute_statement_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute_statement" ADD CONSTRAINT "dispute_statement_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute_file" ADD CONSTRAINT "dispute_file_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "dispute_statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute_file" ADD CONSTRAINT "dispute_file_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute_ruling" ADD CONSTRAINT "dispute_ruling_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute_ruling" ADD CONSTRAINT "dispute_ruling_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal_pause" ADD CONSTRAINT "deal_pause_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One dispute at a time, and one pause that is proposed or runs.
CREATE UNIQUE INDEX "dispute_one_open" ON "dispute"("deal_id") WHERE "state" <> 'closed';
CREATE UNIQUE INDEX "deal_pause_one_open" ON "deal_pause"("deal_id") WHERE "state" IN ('proposed', 'running');
-- A deal that stands still says why.
ALTER TABLE "deal" ADD CONSTRAINT "deal_pause_has_kind" CHECK (("paused_at" IS NULL) = ("pause_kind" IS NULL));

-- A programme's months are counted from its beginning. It moves on, never back, and only while a month stands still: by
-- exactly that time, as every other limit does.
CREATE OR REPLACE FUNCTION programme_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if tg_op = 'DELETE'
    or (new.id, new.number, new.brief_id, new.brand_id, new.creator_id, new.application_id, new.terms_id, new.contract_id,
        new.currency, new.gross, new.periods, new.created_at)
      is distinct from (old.id, old.number, old.brief_id, old.brand_id, old.creator_id, old.application_id, old.terms_id,
        old.contract_id, old.currency, old.gross, old.periods, old.created_at)
    or (old.started_at is not null and new.started_at is distinct from old.started_at
      and (new.started_at is null or new.started_at < old.started_at or not exists (
        select 1 from deal d where d.programme_id = old.id and d.paused_at is not null)))
    or new.opened < old.opened
  then
    raise exception 'what programme % agreed on is frozen', old.number
      using errcode = 'restrict_violation', constraint = 'programme_is_frozen';
  end if;
  return new;
end $$;
