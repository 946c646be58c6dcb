-- CreateEnum
CREATE TYPE "programme_state" AS ENUM ('starting', 'running', 'paused', 'ending', 'ended');

-- DropIndex
DROP INDEX "deal_application_id_key";

-- DropIndex
DROP INDEX "deal_terms_id_key";

-- AlterTable
ALTER TABLE "deal" ADD COLUMN     "begins_at" TIMESTAMPTZ(3),
ADD COLUMN     "period" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "programme_id" UUID;

-- CreateTable
CREATE TABLE "programme" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "brief_id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "terms_id" UUID NOT NULL,
    "contract_id" UUID NOT NULL,
    "state" "programme_state" NOT NULL DEFAULT 'starting',
    "version" INTEGER NOT NULL DEFAULT 0,
    "currency" CHAR(3) NOT NULL,
    "gross" BIGINT NOT NULL,
    "periods" INTEGER NOT NULL,
    "opened" INTEGER NOT NULL DEFAULT 1,
    "last_period" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "next_at" TIMESTAMPTZ(3),
    "paused_at" TIMESTAMPTZ(3),
    "notice_at" TIMESTAMPTZ(3),
    "notice_by" "side",
    "notice_reason" TEXT,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "programme_number_key" ON "programme"("number");

-- CreateIndex
CREATE UNIQUE INDEX "programme_application_id_key" ON "programme"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_terms_id_key" ON "programme"("terms_id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_contract_id_key" ON "programme"("contract_id");

-- CreateIndex
CREATE INDEX "programme_next_at_idx" ON "programme"("next_at");

-- CreateIndex
CREATE INDEX "programme_brand_id_number_idx" ON "programme"("brand_id", "number");

-- CreateIndex
CREATE INDEX "programme_creator_id_number_idx" ON "programme"("creator_id", "number");

-- CreateIndex
CREATE INDEX "programme_brief_id_idx" ON "programme"("brief_id");

-- CreateIndex
CREATE UNIQUE INDEX "deal_application_id_period_key" ON "deal"("application_id", "period");

-- CreateIndex
CREATE UNIQUE INDEX "deal_terms_id_period_key" ON "deal"("terms_id", "period");

-- CreateIndex
CREATE UNIQUE INDEX "deal_programme_id_period_key" ON "deal"("programme_id", "period");

-- AddForeignKey
ALTER TABLE "deal" ADD CONSTRAINT "deal_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_terms_id_fkey" FOREIGN KEY ("terms_id") REFERENCES "terms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A month belongs to one programme, and only a month of a programme can be a later one.
alter table deal add constraint deal_period_of_programme
  check (period >= 1 and (period = 1 or (programme_id is not null and begins_at is not null)));
alter table programme add constraint programme_counts_sane
  check (periods >= 2 and opened between 1 and periods and last_period between 1 and periods);

-- Which month of which programme a deal is stays as it was made; the programme is set once, when both exist.
create or replace function deal_terms_are_frozen() returns trigger language plpgsql as $$
begin
  if (new.id, new.number, new.brief_id, new.brand_id, new.creator_id, new.application_id, new.terms_id, new.currency,
      new.gross, new.brand_fee, new.creator_fee, new.period, new.begins_at)
    is distinct from (old.id, old.number, old.brief_id, old.brand_id, old.creator_id, old.application_id, old.terms_id,
      old.currency, old.gross, old.brand_fee, old.creator_fee, old.period, old.begins_at)
    or (old.programme_id is not null and new.programme_id is distinct from old.programme_id)
  then
    raise exception 'the terms of deal % are frozen', old.number
      using errcode = 'restrict_violation', constraint = 'deal_terms_are_frozen';
  end if;
  return new;
end $$;

create function programme_is_frozen() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    or (new.id, new.number, new.brief_id, new.brand_id, new.creator_id, new.application_id, new.terms_id, new.contract_id,
        new.currency, new.gross, new.periods, new.created_at)
      is distinct from (old.id, old.number, old.brief_id, old.brand_id, old.creator_id, old.application_id, old.terms_id,
        old.contract_id, old.currency, old.gross, old.periods, old.created_at)
    or (old.started_at is not null and new.started_at is distinct from old.started_at)
    or new.opened < old.opened
  then
    raise exception 'what programme % agreed on is frozen', old.number
      using errcode = 'restrict_violation', constraint = 'programme_is_frozen';
  end if;
  return new;
end $$;

create trigger programme_is_frozen before update or delete on programme
  for each row execute function programme_is_frozen();
