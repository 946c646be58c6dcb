import { db } from "#app/db.server.ts";

// jsonb_populate_record stands in FROM: as (…).* of a select list it would run once for every column.

/** The columns of a table without those that the database generates, which nobody may write. */
export async function writableColumns(table: string): Promise<string> {
  const [found] = await db.$queryRaw<{ columns: string }[]>`
    select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
    from information_schema.columns where table_name = ${table} and is_generated = 'NEVER'`;
  return found?.columns ?? "";
}

/** Copies every creator of the directory `times` times, with numbers and days a little apart. */
async function copyCreators(times: number): Promise<void> {
  await db.$executeRawUnsafe(`
    create table bench_copy as select c.id as old, c.user_id as old_user, gen_random_uuid() as id,
      gen_random_uuid() as user_id, n from creator c, generate_series(1, ${times}) n`);
  await db.$executeRawUnsafe(`
    insert into app_user select copy.* from bench_copy k join app_user u on u.id = k.old_user,
      jsonb_populate_record(u, jsonb_build_object('id', k.user_id, 'email', k.n || u.email)) copy`);
  await db.$executeRawUnsafe(`
    insert into creator select copy.* from bench_copy k join creator c on c.id = k.old,
      jsonb_populate_record(c, jsonb_build_object('id', k.id, 'user_id', k.user_id, 'handle', c.handle || '.' || k.n)) copy`);
  await db.$executeRawUnsafe(`
    insert into directory_row select copy.* from bench_copy k join directory_row d on d.creator_id = k.old,
      jsonb_populate_record(d, jsonb_build_object('creator_id', k.id, 'handle', d.handle || '.' || k.n,
        'followers', d.followers + k.n, 'joined_at', d.joined_at - k.n * interval '37 hours')) copy`);
  await db.$executeRawUnsafe("drop table bench_copy");
}

/** Copies every brief `times` times, each published some hours earlier. */
async function copyBriefs(times: number): Promise<void> {
  await db.$executeRawUnsafe(`
    create table bench_copy as select b.id as old, gen_random_uuid() as id, n from brief b, generate_series(1, ${times}) n`);
  const columns = await writableColumns("brief");
  await db.$executeRawUnsafe(`
    insert into brief (${columns}) select ${columns} from (
      select copy.* from bench_copy k join brief b on b.id = k.old,
        jsonb_populate_record(b, jsonb_build_object('id', k.id, 'slug', b.slug || '-' || k.n,
          'published_at', b.published_at - k.n * interval '17 hours',
          'apply_by', b.apply_by + k.n * interval '17 hours')) copy) copies`);
  await db.$executeRawUnsafe(`
    insert into brief_deliverable select copy.* from bench_copy k join brief_deliverable d on d.brief_id = k.old,
      jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'brief_id', k.id)) copy`);
  await db.$executeRawUnsafe("drop table bench_copy");
}

/** Multiplies what a search looks at: the same mixture, so that each filter finds the same share of it. */
export async function multiply(times: { creators: number; briefs: number }): Promise<void> {
  await copyCreators(times.creators - 1);
  await copyBriefs(times.briefs - 1);
}
