-- CreateTable
CREATE TABLE "directory_choice" (
    "creator_id" UUID NOT NULL,
    "hidden_at" TIMESTAMPTZ(3),
    "price_from" BIGINT,
    "currency" CHAR(3) NOT NULL DEFAULT 'USD',
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "directory_choice_pkey" PRIMARY KEY ("creator_id")
);

-- CreateTable
CREATE TABLE "directory_row" (
    "creator_id" UUID NOT NULL,
    "platform" "platform" NOT NULL,
    "best" BOOLEAN NOT NULL,
    "listed" BOOLEAN NOT NULL,
    "account_id" UUID NOT NULL,
    "account_handle" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "bio" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "languages" TEXT[],
    "niches" TEXT[],
    "words" TEXT NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "followers" INTEGER NOT NULL,
    "avg_views" INTEGER NOT NULL,
    "engagement_bps" INTEGER NOT NULL,
    "denominator" "engagement_denominator" NOT NULL,
    "of_followers" INTEGER NOT NULL,
    "of_reach" INTEGER NOT NULL,
    "of_views" INTEGER NOT NULL,
    "audience_countries" JSONB NOT NULL,
    "audience_ages" JSONB NOT NULL,
    "audience_genders" JSONB NOT NULL,
    "provenance" "provenance" NOT NULL,
    "field_provenance" JSONB NOT NULL,
    "vetted_until" TIMESTAMPTZ(3),
    "price_from" BIGINT,
    "currency" CHAR(3) NOT NULL,
    "price_key" INTEGER NOT NULL,
    "answered" INTEGER NOT NULL,
    "asked" INTEGER NOT NULL,
    "on_time" INTEGER NOT NULL,
    "due" INTEGER NOT NULL,
    "on_time_key" INTEGER NOT NULL,
    "completed" INTEGER NOT NULL,
    "last_active_at" TIMESTAMPTZ(3) NOT NULL,
    "traits" TEXT[],

    CONSTRAINT "directory_row_pkey" PRIMARY KEY ("creator_id","platform")
);

-- CreateTable
CREATE TABLE "creator_list" (
    "id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "creator_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "creator_list_entry" (
    "list_id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "added_by" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "creator_list_entry_pkey" PRIMARY KEY ("list_id","creator_id")
);

-- CreateTable
CREATE TABLE "creator_note" (
    "id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "creator_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "brief_id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "message" TEXT NOT NULL,
    "invited_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "declined_at" TIMESTAMPTZ(3),
    "decline_reason" TEXT,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brand_mute" (
    "creator_id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "brand_mute_pkey" PRIMARY KEY ("creator_id","brand_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "creator_list_brand_id_name_key" ON "creator_list"("brand_id", "name");

-- CreateIndex
CREATE INDEX "creator_list_entry_creator_id_idx" ON "creator_list_entry"("creator_id");

-- CreateIndex
CREATE INDEX "creator_note_brand_id_creator_id_created_at_idx" ON "creator_note"("brand_id", "creator_id", "created_at");

-- CreateIndex
CREATE INDEX "invitation_brand_id_created_at_idx" ON "invitation"("brand_id", "created_at");

-- CreateIndex
CREATE INDEX "invitation_creator_id_created_at_idx" ON "invitation"("creator_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_brief_id_creator_id_key" ON "invitation"("brief_id", "creator_id");

-- CreateIndex
CREATE INDEX "brand_mute_brand_id_idx" ON "brand_mute"("brand_id");

-- AddForeignKey
ALTER TABLE "directory_choice" ADD CONSTRAINT "directory_choice_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directory_row" ADD CONSTRAINT "directory_row_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "creator_list" ADD CONSTRAINT "creator_list_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "creator_list_entry" ADD CONSTRAINT "creator_list_entry_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "creator_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "creator_list_entry" ADD CONSTRAINT "creator_list_entry_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "creator_note" ADD CONSTRAINT "creator_note_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "creator_note" ADD CONSTRAINT "creator_note_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brand_mute" ADD CONSTRAINT "brand_mute_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brand_mute" ADD CONSTRAINT "brand_mute_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The search row of the directory follows its sources by trigger and not by a call in each verb: numbers, deals and
-- profiles are written by many verbs (and by imports to come), and one that forgot the call would leave a wrong
-- record in front of brands. Statement triggers with transition tables, so that a bulk insert refreshes in one go.
create function directory_tokens(kind text, shares jsonb) returns text[] language sql immutable as $$
  select coalesce(array_agg(kind || ':' || s.key || ':' || step), '{}')
  from jsonb_each_text(shares) s(key, value) cross join unnest(array[10, 25, 50, 75]) step
  where s.value::numeric >= step
$$;

-- Offers that ended with and without an answer in time; pieces that were due, and those without a missed limit (the
-- reminder "-0" of a creator's step is written when the limit has passed); deals completed; last sign of life.
create function directory_record(of_creator uuid, out answered int, out asked int, out on_time int, out due int,
  out completed int, out last_active_at timestamptz) language sql stable as $$
  select o.answered, o.asked, w.on_time, w.due, w.completed, greatest(o.last_at, w.last_at)
  from (
    select (count(*) filter (where offer.state in ('accepted', 'declined')))::int as answered,
      (count(*) filter (where offer.state in ('accepted', 'declined', 'expired')))::int as asked,
      greatest(max(a.submitted_at), max(offer.responded_at) filter (where offer.state in ('accepted', 'declined'))) as last_at
    from application a left join offer on offer.application_id = a.id and offer.proposed_by = 'brand'
    where a.creator_id = of_creator) o,
  (
    select (count(*) filter (where (sent or late) and not late))::int as on_time,
      (count(*) filter (where sent or late))::int as due,
      (count(distinct deal_id) filter (where state = 'completed'))::int as completed, max(last_draft) as last_at
    from (
      select d.id as deal_id, d.state, i.id,
        exists (select 1 from draft where draft.deliverable_id = i.id) as sent,
        exists (select 1 from reminder r where r.subject_id = i.id
          and r.kind in ('draft_due-0', 'changes_requested-0', 'live_due-0')) as late,
        (select max(submitted_at) from draft where draft.deliverable_id = i.id) as last_draft
      from deal d left join deliverable i on i.deal_id = d.id where d.creator_id = of_creator) piece) w
$$;

-- Writes the rows of these creators anew. Takes each creator's row first: two acts that touch one creator at the
-- same time come one after the other, and the second one reads what the first one wrote.
create function refresh_directory(ids uuid[]) returns void language plpgsql as $$
begin
  perform 1 from creator where id = any (ids) order by id for no key update;
  delete from directory_row where creator_id = any (ids);
  insert into directory_row (creator_id, platform, best, listed, account_id, account_handle, url, handle, display_name,
    bio, country, languages, niches, words, joined_at, taken_at, followers, avg_views, engagement_bps, denominator,
    of_followers, of_reach, of_views, audience_countries, audience_ages, audience_genders, provenance,
    field_provenance, vetted_until, price_from, currency, price_key, answered, asked, on_time, due, on_time_key,
    completed, last_active_at, traits)
  with measured as (
    select distinct on (c.id, a.platform) c.id as creator_id, a.platform, a.id as account_id,
      a.handle as account_handle, a.url, s.*
    from creator c join social_account a on a.creator_id = c.id and a.removed_at is null
    cross join lateral (
      select taken_at, followers, avg_likes + avg_comments as engaged, avg_views, reach, engagement_bps,
        engagement_denominator, audience_countries, audience_ages, audience_genders, provenance, field_provenance
      from stat_snapshot where stat_snapshot.account_id = a.id order by taken_at desc limit 1) s
    where c.id = any (ids)
    order by c.id, a.platform, s.followers desc, a.id
  ), ranked as (
    select m.*, row_number() over (partition by m.creator_id order by m.followers desc, m.platform) = 1 as best,
      coalesce(m.field_provenance->>'engagementBps', m.provenance::text) as trust,
      case when m.followers >= 1000000 then 'mega' when m.followers >= 500000 then 'macro'
        when m.followers >= 100000 then 'mid' when m.followers >= 10000 then 'micro' else 'nano' end as tier
    from measured m
  ), recorded as (
    select one.creator_id, r.* from (select distinct creator_id from measured) one
    cross join lateral directory_record(one.creator_id) r
  )
  select k.creator_id, k.platform, k.best,
    u.email_verified_at is not null and u.disabled_at is null and choice.hidden_at is null,
    k.account_id, k.account_handle, k.url, c.handle, c.display_name, c.bio, c.country, c.languages, c.niches,
    concat_ws(' ', c.display_name, c.handle, k.account_handle, array_to_string(c.niches, ' '), c.bio),
    c.created_at, k.taken_at, k.followers, k.avg_views, k.engagement_bps, k.engagement_denominator,
    round(k.engaged * 10000.0 / k.followers)::int,
    coalesce(least(round(k.engaged * 10000.0 / nullif(k.reach, 0)), 1000000), 0)::int,
    coalesce(least(round(k.engaged * 10000.0 / nullif(k.avg_views, 0)), 1000000), 0)::int,
    k.audience_countries, k.audience_ages, k.audience_genders, k.provenance, k.field_provenance,
    case when c.vetted_at is not null then coalesce(c.vetted_until, '9999-12-31 00:00:00+00') end,
    choice.price_from, coalesce(choice.currency, 'USD'),
    case when choice.price_from is null then 2147483647
      else least(ceil(choice.price_from / (case choice.currency when 'JPY' then 1 when 'KWD' then 1000 else 100 end)::numeric),
        2147483646)::int end,
    r.answered, r.asked, r.on_time, r.due,
    case when r.due = 0 then 0 else round(r.on_time * 100.0 / r.due)::int * 1000 + least(r.due, 999) end,
    r.completed, greatest(c.created_at, k.taken_at, r.last_active_at),
    array['platform:' || k.platform, 'country:' || c.country, 'tier:' || k.tier]
      || (case when k.best then array['best'] else '{}' end)
      || (select coalesce(array_agg('lang:' || l), '{}') from unnest(c.languages) l)
      || (select coalesce(array_agg('niche:' || n), '{}') from unnest(c.niches) n)
      || (case k.trust when 'reviewed' then array['stats:screenshot', 'stats:imported', 'stats:reviewed']
          when 'imported' then array['stats:screenshot', 'stats:imported']
          when 'screenshot' then array['stats:screenshot'] else '{}' end)
      || directory_tokens('from', k.audience_countries - 'elsewhere') || directory_tokens('age', k.audience_ages)
      || directory_tokens('gender', k.audience_genders)
  from ranked k
  join creator c on c.id = k.creator_id
  join app_user u on u.id = c.user_id
  join recorded r on r.creator_id = k.creator_id
  left join directory_choice choice on choice.creator_id = k.creator_id;
end $$;

-- Who is concerned by what was changed. A session that loads in bulk says "later" and calls refresh_directory itself.
create function directory_follows() returns trigger language plpgsql as $$
declare
  ids uuid[];
begin
  if current_setting('sweetspot.directory', true) = 'later' then
    return null;
  end if;
  case tg_table_name
    when 'creator' then select array_agg(distinct id) into ids from changed;
    when 'app_user' then select array_agg(distinct c.id) into ids from changed join creator c on c.user_id = changed.id;
    when 'stat_snapshot' then
      select array_agg(distinct a.creator_id) into ids from changed join social_account a on a.id = changed.account_id;
    when 'offer' then
      select array_agg(distinct a.creator_id) into ids from changed join application a on a.id = changed.application_id;
    when 'draft' then
      select array_agg(distinct d.creator_id) into ids from changed
      join deliverable i on i.id = changed.deliverable_id join deal d on d.id = i.deal_id;
    when 'reminder' then
      select array_agg(distinct d.creator_id) into ids from changed
      join deliverable i on i.id = changed.subject_id join deal d on d.id = i.deal_id
      where changed.kind in ('draft_due-0', 'changes_requested-0', 'live_due-0');
    else select array_agg(distinct creator_id) into ids from changed;
  end case;
  if ids is not null then
    perform refresh_directory(ids);
  end if;
  return null;
end $$;

do $$
declare
  source text[];
begin
  foreach source slice 1 in array array[
    ['creator', 'update'], ['app_user', 'update'], ['social_account', 'update'], ['stat_snapshot', 'insert'],
    ['directory_choice', 'insert'], ['directory_choice', 'update'], ['application', 'insert'], ['offer', 'update'],
    ['deal', 'update'], ['draft', 'insert'], ['reminder', 'insert']]
  loop
    execute format(
      'create trigger directory_follows_%2$s after %2$s on %1$I referencing new table as changed
       for each statement execute function directory_follows()', source[1], source[2]);
  end loop;
end $$;

select refresh_directory(coalesce(array_agg(id), '{}')) from creator;

-- One index per order of the directory; the tokens and the words each have one of their own.
create index directory_by_newest on directory_row (joined_at desc, creator_id desc) where listed;
create index directory_by_followers on directory_row (followers desc, creator_id desc) where listed;
create index directory_by_engagement on directory_row (of_followers desc, creator_id desc) where listed;
create index directory_by_price on directory_row (price_key, creator_id) where listed;
create index directory_by_on_time on directory_row (on_time_key desc, creator_id desc) where listed;
create index directory_traits on directory_row using gin (traits) where listed;
-- Stored, because a search for a frequent word walks an order and would take the words of every row apart anew.
alter table directory_row add column words_vector tsvector generated always as (to_tsvector('simple', words)) stored;
create index directory_words on directory_row using gin (words_vector) where listed;

-- Open briefs in each of their orders, and by what they are filtered with.
create index brief_open_newest on brief (published_at desc, id desc) where state = 'published' and visibility = 'public';
create index brief_open_closing on brief (apply_by, id) where state = 'published' and visibility = 'public';
create index brief_open_pay on brief ((coalesce(fee_max, 0)) desc, id desc)
  where state = 'published' and visibility = 'public';
create index brief_open_niches on brief using gin (niches) where state = 'published' and visibility = 'public';
create index brief_open_markets on brief using gin (markets) where state = 'published' and visibility = 'public';
create index brand_name_words on brand using gin (to_tsvector('simple', name));

alter table directory_choice add constraint directory_choice_price_positive check (price_from > 0);
