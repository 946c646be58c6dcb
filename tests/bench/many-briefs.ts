import { db } from "#app/db.server.ts";
import { writableColumns } from "./copies.ts";
import { publishedBrief } from "#tests/support/factories.ts";

const BRANDS = 12;

/** Published briefs of twelve brands: one each by the verbs, the others as copies of it, `total` in all. */
export async function manyBriefs(total: number): Promise<void> {
  const columns = await writableColumns("brief");
  for (let brand = 0; brand < BRANDS; brand += 1) {
    const { briefId } = await publishedBrief({ title: `Dinner number ${brand + 1} in under ten minutes` });
    const copies = Math.ceil(total / BRANDS) - 1;
    await db.$executeRawUnsafe(
      `with copy as (
        insert into brief (${columns}) select ${columns} from (
          select copied.* from brief b, generate_series(1, $2::int) n, jsonb_populate_record(b, jsonb_build_object(
            'id', gen_random_uuid(), 'slug', b.slug || '-' || n, 'title', b.title || ' ' || n,
            'published_at', b.published_at - n * interval '1 minute')) copied where b.id = $1::uuid) copies
        returning id)
      insert into brief_deliverable select copied.* from brief_deliverable d, copy, jsonb_populate_record(d,
        jsonb_build_object('id', gen_random_uuid(), 'brief_id', copy.id)) copied where d.brief_id = $1::uuid`,
      briefId,
      copies,
    );
  }
  await db.$executeRaw`analyze brief, brief_deliverable`;
}
