import { db } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import type { BriefDetails } from "./brief-details.ts";
import { TAG_LISTS, tagWord, type TagCount, type TagCounts, type TagList } from "./hashtags.ts";

interface Row {
  word: string;
  applications: number;
  posts: number;
}

/**
 * How often each hashtag of a brief was used, as a whole word and whatever its case: with "#" or without it in
 * applications, with it in captions. One statement; none when the brief has no tags.
 */
export async function tagCounts(
  actor: BrandActor,
  brief: { id: string; details: Pick<BriefDetails, "hashtags"> },
): Promise<TagCounts> {
  const { hashtags } = brief.details;
  const words = [...new Set(TAG_LISTS.flatMap((list) => hashtags[list].map(tagWord)))].filter((word) =>
    // What an older brief holds may have signs that mean something to a regular expression.
    /^[\p{L}\p{N}_]+$/u.test(word),
  );
  const rows = words.length === 0 ? [] : await count(actor, brief.id, words);
  const byWord = new Map(rows.map((row) => [row.word, row]));
  const counted = (list: TagList): TagCount[] =>
    hashtags[list].map((tag) => {
      const { applications = 0, posts = 0 } = byWord.get(tagWord(tag)) ?? {};
      return { tag: `#${tag.replace(/^[#@]+/, "")}`, applications, posts };
    });
  return { product: counted("product"), industry: counted("industry"), creator: counted("creator") };
}

function count(actor: BrandActor, briefId: string, words: string[]): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    with said as (
      select lower(a.pitch || ' ' || a.answers::text) as text from application a
        join brief b on b.id = a.brief_id and b.brand_id = ${actor.brandId}::uuid
      where a.brief_id = ${briefId}::uuid
    ), posted as (
      select lower(d.caption) as text from deal
        join deliverable l on l.deal_id = deal.id
        join lateral (select caption from draft where deliverable_id = l.id
          and decision in ('approved', 'auto_approved') order by version desc limit 1) d on true
      where deal.brief_id = ${briefId}::uuid and deal.brand_id = ${actor.brandId}::uuid
        and exists (select 1 from live_post p where p.deliverable_id = l.id)
    )
    select word,
      (select count(*)::int from said where text ~ ('(^|[^[:alnum:]_])#?' || word || '($|[^[:alnum:]_])')) as applications,
      (select count(*)::int from posted where text ~ ('#' || word || '($|[^[:alnum:]_])')) as posts
    from unnest(${words}::text[]) as word`;
}
