import { db } from "#app/db.server.ts";

/** Copies every creator of the directory `times` times, with numbers a little apart and later ids. */
async function copyCreators(times: number): Promise<void> {
  await db.$executeRawUnsafe(`
    create table bench_copy as select c.id as old, c.user_id as old_user, gen_random_uuid() as id,
      gen_random_uuid() as user_id, n from creator c, generate_series(1, ${times}) n`);
  await db.$executeRawUnsafe(`
    insert into app_user select (jsonb_populate_record(u, jsonb_build_object('id', k.user_id,
      'email', k.n || u.email))).* from bench_copy k join app_user u on u.id = k.old_user`);
  await db.$executeRawUnsafe(`
    insert into creator select (jsonb_populate_record(c, jsonb_build_object('id', k.id, 'user_id', k.user_id,
      'handle', c.handle || '.' || k.n))).* from bench_copy k join creator c on c.id = k.old`);
  // Without the generated column, which nobody may write.
  const [table] = await db.$queryRaw<{ columns: string }[]>`
    select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
    from information_schema.columns where table_name = 'directory_row' and is_generated = 'NEVER'`;
  const columns = table?.columns ?? "";
  await db.$executeRawUnsafe(`
    insert into directory_row (${columns}) select ${columns} from (select (jsonb_populate_record(d, jsonb_build_object('creator_id', k.id,
      'handle', d.handle || '.' || k.n, 'followers', d.followers + k.n, 'joined_at', d.joined_at - k.n * interval '1 minute'))).*
    from bench_copy k join directory_row d on d.creator_id = k.old) copy`);
  await db.$executeRawUnsafe("drop table bench_copy");
}

/** Copies every brief `times` times, each published a little earlier. */
async function copyBriefs(times: number): Promise<void> {
  await db.$executeRawUnsafe(`
    create table bench_copy as select b.id as old, gen_random_uuid() as id, n from brief b, generate_series(1, ${times}) n`);
  await db.$executeRawUnsafe(`
    insert into brief select (jsonb_populate_record(b, jsonb_build_object('id', k.id, 'slug', b.slug || '-' || k.n,
      'published_at', b.published_at - k.n * interval '1 minute', 'apply_by', b.apply_by + k.n * interval '1 minute'))).*
    from bench_copy k join brief b on b.id = k.old`);
  await db.$executeRawUnsafe(`
    insert into brief_deliverable select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(),
      'brief_id', k.id))).* from bench_copy k join brief_deliverable d on d.brief_id = k.old`);
  await db.$executeRawUnsafe("drop table bench_copy");
}

/** Multiplies what a search looks at: the same mixture, so that each filter finds the same share of it. */
export async function multiply(times: { creators: number; briefs: number }): Promise<void> {
  await copyCreators(times.creators - 1);
  await copyBriefs(times.briefs - 1);
}
