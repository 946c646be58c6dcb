import pg from "pg";

/** What a database is made of: one line of text per thing, by a name that says which thing. */
export type Catalog = Map<string, string>;

// A generated column, a check, an exclusion, a partial index and an index on an expression can only be said
// in SQL; they, triggers and functions are left out, for the schema cannot agree or disagree with them.
const QUERIES = [
  `SELECT 'column ' || c.relname || '.' || a.attname AS name,
          format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attgenerated <> '' THEN '' ELSE
            CASE WHEN a.attnotnull THEN ' not null' ELSE '' END ||
            coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') ||
            CASE WHEN a.attidentity <> '' THEN ' identity' ELSE '' END END AS text,
          a.attgenerated <> '' AS generated
   FROM pg_attribute a
   JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
   LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
   WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped`,
  `SELECT 'constraint ' || conrelid::regclass || '.' || conname AS name,
          regexp_replace(pg_get_constraintdef(oid), ' DEFERRABLE.*$', '') AS text, false AS generated
   FROM pg_constraint
   WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f')`,
  `SELECT 'index ' || indexrelid::regclass AS name, pg_get_indexdef(indexrelid) AS text, false AS generated
   FROM pg_index JOIN pg_class c ON c.oid = indexrelid
   WHERE c.relnamespace = 'public'::regnamespace AND indpred IS NULL AND indexprs IS NULL
     AND NOT EXISTS (SELECT FROM pg_constraint x WHERE x.conindid = indexrelid AND x.contype = 'x')`,
  `SELECT 'enum ' || t.typname AS name, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder) AS text,
          false AS generated
   FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
   WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.typname`,
];

const GENERATED = " (generated)";

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Reads columns, keys, indexes and enums of the schema `public`, without Prisma's own table. */
export function readCatalog(url: string): Promise<Catalog> {
  return connected(url, async (client) => {
    const catalog: Catalog = new Map();
    for (const query of QUERIES) {
      const found = await client.query<{ name: string; text: string; generated: boolean }>(query);
      for (const { name, text, generated } of found.rows)
        if (!name.includes("_prisma_migrations")) catalog.set(name, text + (generated ? GENERATED : ""));
    }
    return catalog;
  });
}

function agree(migrated: string | undefined, wanted: string | undefined): boolean {
  if (migrated === wanted) return true;
  // The schema knows a generated column as a plain one: its type must agree, the rest only SQL can say.
  return Boolean(migrated?.endsWith(GENERATED) && wanted?.startsWith(migrated.slice(0, -GENERATED.length)));
}

/** One line for each thing that the migrations and the schema do not agree on; none when they agree. */
export function catalogDifferences(migrated: Catalog, wanted: Catalog): string[] {
  const names = [...new Set([...migrated.keys(), ...wanted.keys()])].sort();
  return names.flatMap((name) => {
    const [made, said] = [migrated.get(name), wanted.get(name)];
    if (agree(made, said)) return [];
    return [`${name}: the migrations make ${made ?? "nothing"}, the schema says ${said ?? "nothing"}`];
  });
}

/**
 * Copies extensions and functions from one database to another: a default of the schema may call a function
 * that only a migration makes. Functions over tables that are not there yet are left out.
 */
export async function copyFunctions(fromUrl: string, toUrl: string): Promise<void> {
  const { extensions, functions } = await connected(fromUrl, async (client) => ({
    extensions: await client.query<{ name: string }>("SELECT extname AS name FROM pg_extension"),
    functions: await client.query<{ sql: string }>(
      `SELECT pg_get_functiondef(p.oid) AS sql FROM pg_proc p
       WHERE p.pronamespace = 'public'::regnamespace AND p.prokind = 'f'
         AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
    ),
  }));
  await connected(toUrl, async (client) => {
    await client.query("SET check_function_bodies = off");
    for (const { name } of extensions.rows)
      await client.query(`CREATE EXTENSION IF NOT EXISTS ${pg.escapeIdentifier(name)}`);
    for (const { sql } of functions.rows) await client.query(sql).catch(() => undefined);
  });
}
