import { db } from "#app/db.server.ts";
import { publishedBrief } from "#tests/support/factories.ts";

const BRANDS = 12;

/** Published briefs of twelve brands: one each by the verbs, the others as copies of it, `total` in all. */
export async function manyBriefs(total: number): Promise<void> {
  for (let brand = 0; brand < BRANDS; brand += 1) {
    const { briefId } = await publishedBrief({ title: `Dinner number ${brand + 1} in under ten minutes` });
    const copies = Math.ceil(total / BRANDS) - 1;
    await db.$executeRaw`
      with copy as (
        insert into brief select (jsonb_populate_record(b, jsonb_build_object(
          'id', gen_random_uuid(), 'slug', b.slug || '-' || n, 'title', b.title || ' ' || n,
          'published_at', b.published_at - n * interval '1 minute'))).*
        from brief b, generate_series(1, ${copies}::int) n where b.id = ${briefId}::uuid
        returning id)
      insert into brief_deliverable select (jsonb_populate_record(d, jsonb_build_object(
        'id', gen_random_uuid(), 'brief_id', copy.id))).*
      from brief_deliverable d, copy where d.brief_id = ${briefId}::uuid`;
  }
  await db.$executeRaw`analyze brief, brief_deliverable`;
}
