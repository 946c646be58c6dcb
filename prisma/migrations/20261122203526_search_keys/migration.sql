-- AlterTable
-- Stored, because a search for a frequent word walks an order and would take the words of every brief apart anew.
ALTER TABLE "brief" ADD COLUMN "words_vector" tsvector GENERATED ALWAYS AS (to_tsvector('simple', title || ' ' || summary)) STORED;

-- AlterTable
ALTER TABLE "directory_row" DROP COLUMN "words_vector";

-- CreateTable
CREATE TABLE "directory_key" (
    "creator_id" UUID NOT NULL,
    "platform" "platform" NOT NULL,
    "best" BOOLEAN NOT NULL,
    "country" TEXT NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "vetted_until" TIMESTAMPTZ(3),
    "followers" INTEGER NOT NULL,
    "of_followers" INTEGER NOT NULL,
    "of_reach" INTEGER NOT NULL,
    "of_views" INTEGER NOT NULL,
    "price_key" INTEGER NOT NULL,
    "on_time_key" INTEGER NOT NULL,
    "answers" BOOLEAN NOT NULL,
    "tokens" BIGINT[],
    "words" tsvector NOT NULL,

    CONSTRAINT "directory_key_pkey" PRIMARY KEY ("creator_id","platform")
);

-- AddForeignKey
ALTER TABLE "directory_key" ADD CONSTRAINT "directory_key_creator_id_platform_fkey" FOREIGN KEY ("creator_id", "platform") REFERENCES "directory_row"("creator_id", "platform") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a search of the directory looks at, apart from what its cards show: a search walks or gathers some thousands of
-- these rows, and the rows of directory_row are four times as wide. The tokens are hashes of 64 bits, so that a row
-- stays narrow; platform, tier and niche, which most searches name, are hashed together too, because the intersection
-- of three frequent tokens costs more than everything else.
create function directory_token(token text) returns bigint language sql immutable parallel safe as $$
  select hashtextextended(token, 0)
$$;

create function directory_keys() returns trigger language plpgsql as $$
begin
  insert into directory_key (creator_id, platform, best, country, joined_at, vetted_until, followers, of_followers,
    of_reach, of_views, price_key, on_time_key, answers, tokens, words)
  select r.creator_id, r.platform, r.best, r.country, r.joined_at, r.vetted_until, r.followers, r.of_followers, r.of_reach, r.of_views,
    r.price_key, r.on_time_key, r.asked > 0 and r.answered * 10 >= r.asked * 9,
    array(
      select directory_token(scope || '/' || tier || '/' || niche)
      from unnest(array[r.platform::text] || (case when r.best then array['best'] else '{}' end)) scope,
        unnest(array['', t.tier]) tier, unnest(array[''] || r.niches) niche
      union
      select directory_token(trait) from unnest(r.traits) trait
      where trait !~ '^(best$|platform:|tier:|country:)'),
    strip(to_tsvector('simple', r.words))
  from added r, lateral (select substring(trait from 6) as tier from unnest(r.traits) trait where trait like 'tier:%') t
  where r.listed;
  return null;
end $$;
create trigger directory_keys after insert on directory_row referencing new table as added
  for each statement execute function directory_keys();

-- A search is asked of the keys now; similar creators are still found by the rows.
drop index directory_by_newest, directory_by_engagement, directory_by_price, directory_by_on_time;
select refresh_directory(coalesce(array_agg(id), '{}')) from creator;

create index directory_key_newest on directory_key (joined_at desc, creator_id desc);
create index directory_key_followers on directory_key (followers desc, creator_id desc);
create index directory_key_engagement on directory_key (of_followers desc, creator_id desc);
create index directory_key_price on directory_key (price_key, creator_id);
create index directory_key_on_time on directory_key (on_time_key desc, creator_id desc);
create index directory_key_tokens on directory_key using gin (tokens);
create index directory_key_words on directory_key using gin (words);
-- Countries are asked for often, with a price or an engagement: counted from the index alone.
create index directory_key_country on directory_key (country, price_key) include (of_followers, followers, on_time_key) where best;

-- Open briefs by their words, and by niche, platform and market at once.
drop index brief_search;
create index brief_words on brief using gin (words_vector) where state = 'published' and visibility = 'public';
drop index brief_open_niches; drop index brief_open_markets;
create index brief_open_facets on brief using gin (niches, platforms, markets) where state = 'published' and visibility = 'public';
