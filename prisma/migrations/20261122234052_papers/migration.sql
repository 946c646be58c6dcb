-- CreateEnum
CREATE TYPE "paper_kind" AS ENUM ('receipt', 'credit_note');

-- AlterTable
ALTER TABLE "processor_entry" ADD COLUMN     "problem" TEXT,
ADD COLUMN     "problem_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "paper_series" (
    "brand_id" UUID NOT NULL,
    "kind" "paper_kind" NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "paper_series_pkey" PRIMARY KEY ("brand_id","kind","year")
);

-- CreateTable
CREATE TABLE "paper" (
    "id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "kind" "paper_kind" NOT NULL,
    "year" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "total" BIGINT NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tax_identity" (
    "id" UUID NOT NULL,
    "brand_id" UUID,
    "creator_id" UUID,
    "legal_name" TEXT NOT NULL,
    "tax_number" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tax_identity_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "paper_cause_key" ON "paper"("cause");

-- CreateIndex
CREATE INDEX "paper_brand_id_issued_at_id_idx" ON "paper"("brand_id", "issued_at", "id");

-- CreateIndex
CREATE INDEX "paper_deal_id_idx" ON "paper"("deal_id");

-- CreateIndex
CREATE UNIQUE INDEX "paper_brand_id_kind_year_sequence_key" ON "paper"("brand_id", "kind", "year", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "tax_identity_brand_id_key" ON "tax_identity"("brand_id");

-- CreateIndex
CREATE UNIQUE INDEX "tax_identity_creator_id_key" ON "tax_identity"("creator_id");

-- CreateIndex
CREATE INDEX "deal_state_funded_at_idx" ON "deal"("state", "funded_at");

-- AddForeignKey
ALTER TABLE "paper_series" ADD CONSTRAINT "paper_series_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tax_identity" ADD CONSTRAINT "tax_identity_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tax_identity" ADD CONSTRAINT "tax_identity_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was issued stays as it was issued: a mistake is corrected by another paper.
create trigger paper_append_only before update or delete on paper
  for each row execute function refuse_change();
create trigger paper_no_truncate before truncate on paper
  for each statement execute function refuse_change();
alter table paper add constraint paper_total_sane check (total > 0 and sequence > 0);
alter table tax_identity add constraint tax_identity_of_one check (num_nonnulls(brand_id, creator_id) = 1);

-- A series goes up by one and is never taken back, so that a rolled back paper leaves no hole.
create function paper_series_steps() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.last <> old.last + 1 then
    raise exception 'a series of papers goes up by one' using errcode = 'restrict_violation', constraint = 'paper_series_steps';
  end if;
  return new;
end $$;
create trigger paper_series_steps before update or delete on paper_series
  for each row execute function paper_series_steps();

-- Reconciliation looks at what was put aside first.
create index processor_entry_put_aside on processor_entry (problem_at) where problem is not null;
