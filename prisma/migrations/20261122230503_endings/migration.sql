-- CreateTable
CREATE TABLE "application_work" (
    "application_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "brand_name" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL DEFAULT '',
    "line" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "application_work_pkey" PRIMARY KEY ("application_id","position")
);

-- CreateTable
CREATE TABLE "review_window" (
    "deal_id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_window_pkey" PRIMARY KEY ("deal_id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "side" "side" NOT NULL,
    "author_id" UUID NOT NULL,
    "ratings" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "reply" TEXT,
    "replied_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brand_feedback" (
    "deal_id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "obstacles" TEXT[],
    "text" TEXT NOT NULL,
    "named" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "brand_feedback_pkey" PRIMARY KEY ("deal_id")
);

-- CreateIndex
CREATE INDEX "review_window_published_at_closes_at_idx" ON "review_window"("published_at", "closes_at");

-- CreateIndex
CREATE INDEX "review_window_brand_id_published_at_deal_id_idx" ON "review_window"("brand_id", "published_at", "deal_id");

-- CreateIndex
CREATE INDEX "review_window_creator_id_published_at_deal_id_idx" ON "review_window"("creator_id", "published_at", "deal_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_deal_id_side_key" ON "review"("deal_id", "side");

-- CreateIndex
CREATE INDEX "brand_feedback_brand_id_created_at_deal_id_idx" ON "brand_feedback"("brand_id", "created_at", "deal_id");

-- AddForeignKey
ALTER TABLE "application_work" ADD CONSTRAINT "application_work_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_window" ADD CONSTRAINT "review_window_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "review_window"("deal_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brand_feedback" ADD CONSTRAINT "brand_feedback_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "review_window"("deal_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "rebooking" (
    "brief_id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "booked_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "rebooking_pkey" PRIMARY KEY ("brief_id")
);

-- CreateIndex
CREATE INDEX "rebooking_deal_id_idx" ON "rebooking"("deal_id");

-- CreateIndex
CREATE INDEX "rebooking_settled_at_created_at_idx" ON "rebooking"("settled_at", "created_at");

-- AddForeignKey
ALTER TABLE "rebooking" ADD CONSTRAINT "rebooking_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rebooking" ADD CONSTRAINT "rebooking_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What both sides wrote for each other, and what was sent with an application, stays as it was. A reply is written
-- once; our staff may take a review down, which hides it and changes no word.
create function review_is_frozen() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    or (new.id, new.deal_id, new.side, new.author_id, new.ratings, new.text, new.created_at)
      is distinct from (old.id, old.deal_id, old.side, old.author_id, old.ratings, old.text, old.created_at)
    or (old.reply is not null and new.reply is distinct from old.reply)
  then
    raise exception 'review % is frozen', old.id using errcode = 'restrict_violation', constraint = 'review_is_frozen';
  end if;
  return new;
end $$;
create trigger review_is_frozen before update or delete on review for each row execute function review_is_frozen();

create trigger brand_feedback_append_only before update or delete on brand_feedback
  for each row execute function refuse_change();
create trigger application_work_append_only before update on application_work
  for each row execute function refuse_change();

-- Deals that were completed before there were reviews: their seven days run from their completion, too.
insert into review_window (deal_id, brand_id, creator_id, opens_at, closes_at, published_at)
select id, brand_id, creator_id, completed_at, completed_at + interval '7 days',
  case when completed_at + interval '7 days' <= app_now() then completed_at + interval '7 days' end
from deal where state = 'completed' and completed_at is not null;
