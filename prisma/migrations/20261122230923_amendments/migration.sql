-- CreateEnum
CREATE TYPE "amendment_kind" AS ENUM ('extra_round', 'licence', 'new_date', 'extra_work', 'fee');

-- CreateEnum
CREATE TYPE "amendment_state" AS ENUM ('signing', 'funding', 'in_force', 'declined', 'withdrawn', 'lapsed');

-- AlterTable
ALTER TABLE "deliverable" ADD COLUMN     "extra_rounds" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "funding" ADD COLUMN     "amendment_id" UUID;

-- CreateTable
CREATE TABLE "amendment" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "amendment_kind" NOT NULL,
    "state" "amendment_state" NOT NULL DEFAULT 'signing',
    "version" INTEGER NOT NULL DEFAULT 0,
    "base_terms_id" UUID NOT NULL,
    "terms_id" UUID NOT NULL,
    "position" INTEGER,
    "proposed_by" "side" NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "by_click" BOOLEAN NOT NULL DEFAULT false,
    "currency" CHAR(3) NOT NULL,
    "added" BIGINT NOT NULL,
    "returned" BIGINT NOT NULL,
    "document" JSONB NOT NULL,
    "document_sha256" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "signed_at" TIMESTAMPTZ(3),
    "in_force_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,
    "sealed_at" TIMESTAMPTZ(3),
    "sealed_file_id" UUID,

    CONSTRAINT "amendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "amendment_signature" (
    "id" UUID NOT NULL,
    "amendment_id" UUID NOT NULL,
    "side" "side" NOT NULL,
    "sequence" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "typed_name" TEXT NOT NULL,
    "account_email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL,
    "consent_version" TEXT NOT NULL,
    "document_sha256" CHAR(64) NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "ip" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,
    "previous_hash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "amendment_signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "licence" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),

    CONSTRAINT "licence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "amendment_terms_id_key" ON "amendment"("terms_id");

-- CreateIndex
CREATE UNIQUE INDEX "amendment_sealed_file_id_key" ON "amendment"("sealed_file_id");

-- CreateIndex
CREATE INDEX "amendment_state_due_at_idx" ON "amendment"("state", "due_at");

-- CreateIndex
CREATE INDEX "amendment_base_terms_id_idx" ON "amendment"("base_terms_id");

-- CreateIndex
CREATE UNIQUE INDEX "amendment_deal_id_number_key" ON "amendment"("deal_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "amendment_signature_amendment_id_side_key" ON "amendment_signature"("amendment_id", "side");

-- CreateIndex
CREATE UNIQUE INDEX "amendment_signature_amendment_id_sequence_key" ON "amendment_signature"("amendment_id", "sequence");

-- CreateIndex
CREATE INDEX "licence_brand_id_ends_at_id_idx" ON "licence"("brand_id", "ends_at", "id");

-- CreateIndex
CREATE INDEX "licence_creator_id_ends_at_id_idx" ON "licence"("creator_id", "ends_at", "id");

-- CreateIndex
CREATE INDEX "licence_ends_at_idx" ON "licence"("ends_at");

-- CreateIndex
CREATE INDEX "licence_deal_id_idx" ON "licence"("deal_id");

-- CreateIndex
CREATE INDEX "funding_amendment_id_idx" ON "funding"("amendment_id");

-- AddForeignKey
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_base_terms_id_fkey" FOREIGN KEY ("base_terms_id") REFERENCES "terms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_terms_id_fkey" FOREIGN KEY ("terms_id") REFERENCES "terms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_sealed_file_id_fkey" FOREIGN KEY ("sealed_file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment_signature" ADD CONSTRAINT "amendment_signature_amendment_id_fkey" FOREIGN KEY ("amendment_id") REFERENCES "amendment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding" ADD CONSTRAINT "funding_amendment_id_fkey" FOREIGN KEY ("amendment_id") REFERENCES "amendment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One change at a time: the next one is written on what came of this one.
create unique index amendment_one_open_per_deal on amendment (deal_id) where state in ('signing', 'funding');

create trigger amendment_signature_append_only before update or delete on amendment_signature
  for each row execute function refuse_change();

-- What an amendment says never changes; only its course moves.
create function amendment_is_frozen() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    or (new.id, new.deal_id, new.number, new.kind, new.base_terms_id, new.terms_id, new.position, new.proposed_by,
        new.proposed_by_id, new.by_click, new.currency, new.added, new.returned, new.document, new.document_sha256, new.created_at)
      is distinct from (old.id, old.deal_id, old.number, old.kind, old.base_terms_id, old.terms_id, old.position, old.proposed_by,
        old.proposed_by_id, old.by_click, old.currency, old.added, old.returned, old.document, old.document_sha256, old.created_at)
    or (old.in_force_at is not null and new.in_force_at is distinct from old.in_force_at)
    or (old.sealed_at is not null and (new.sealed_at, new.sealed_file_id) is distinct from (old.sealed_at, old.sealed_file_id))
  then
    raise exception 'amendment % is frozen', old.id using errcode = 'restrict_violation', constraint = 'amendment_is_frozen';
  end if;
  return new;
end $$;

create trigger amendment_is_frozen before update or delete on amendment
  for each row execute function amendment_is_frozen();

-- The terms and sums of a deal are frozen but for one way: an amendment that is in force, made on the terms as they
-- stood, and exactly to its sums.
create or replace function deal_terms_are_frozen() returns trigger language plpgsql as $$
begin
  if (new.id, new.number, new.brief_id, new.brand_id, new.creator_id, new.application_id, new.currency, new.period, new.begins_at)
    is distinct from (old.id, old.number, old.brief_id, old.brand_id, old.creator_id, old.application_id, old.currency,
      old.period, old.begins_at)
    or (old.programme_id is not null and new.programme_id is distinct from old.programme_id)
    or ((new.terms_id, new.gross, new.brand_fee, new.creator_fee)
        is distinct from (old.terms_id, old.gross, old.brand_fee, old.creator_fee)
      and not exists (select 1 from amendment a join terms t on t.id = a.terms_id
        where a.deal_id = old.id and a.state = 'in_force' and a.base_terms_id = old.terms_id and a.terms_id = new.terms_id
          and (t.body #>> '{totals,gross}')::bigint = new.gross and (t.body #>> '{totals,brandFee}')::bigint = new.brand_fee
          and (t.body #>> '{totals,creatorFee}')::bigint = new.creator_fee))
  then
    raise exception 'the terms of deal % are frozen', old.number
      using errcode = 'restrict_violation', constraint = 'deal_terms_are_frozen';
  end if;
  return new;
end $$;

-- The same for a piece of work: its sums are those of its line in the deal's amended terms.
create or replace function deliverable_terms_are_frozen() returns trigger language plpgsql as $$
begin
  if (new.id, new.deal_id, new.position, new.platform, new.format, new.quantity, new.content_only)
    is distinct from (old.id, old.deal_id, old.position, old.platform, old.format, old.quantity, old.content_only)
    or ((new.gross, new.brand_fee, new.creator_fee, new.extra_rounds)
        is distinct from (old.gross, old.brand_fee, old.creator_fee, old.extra_rounds)
      and not exists (select 1 from deal d join amendment a on a.terms_id = d.terms_id and a.state = 'in_force'
        join terms t on t.id = d.terms_id
        cross join lateral (select t.body -> 'items' -> new.position as line) i
        where d.id = old.deal_id and (i.line ->> 'gross')::bigint = new.gross
          and (i.line ->> 'brandFee')::bigint = new.brand_fee and (i.line ->> 'creatorFee')::bigint = new.creator_fee
          and coalesce((i.line ->> 'extraRounds')::int, 0) = new.extra_rounds))
  then
    raise exception 'the terms of deliverable % are frozen', old.id
      using errcode = 'restrict_violation', constraint = 'deliverable_terms_are_frozen';
  end if;
  return new;
end $$;
