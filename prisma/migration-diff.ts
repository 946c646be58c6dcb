import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";

/** A schema as the engine takes it: pairs of file name and text. */
export type SchemaFiles = [string, string][];

/** What the package's glue module really exports; its types describe only the class. */
interface Glue {
  SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

// The engine asks its database once, for its version, and then writes SQL in that dialect. Comparing two
// schemas needs nothing else, so this answer stands in for a server (column types: 5 boolean, 7 text, 0 int).
const answer = {
  columnNames: ["exists", "version", "numeric_version"],
  columnTypes: [5, 7, 0],
  rows: [[true, "PostgreSQL 18.4", 180_004]],
};
const ok = <T>(value: T) => ({ ok: true, value });
const connection = {
  provider: "postgres",
  adapterName: "offline",
  getConnectionInfo: () => ok({ schemaName: "public", supportsRelationJoins: true }),
  queryRaw: () => Promise.resolve(ok(answer)),
  dispose: () => Promise.resolve(ok(undefined)),
};
const NO_DATABASE = {
  provider: "postgres",
  adapterName: "offline",
  connect: () => Promise.resolve(ok(connection)),
};

let glue: Promise<Glue> | undefined;

// Node cannot import a .wasm file without a flag, so the module is instantiated by hand, as its own entry
// does under a bundler.
async function loadEngine(): Promise<Glue> {
  const address = "@prisma/schema-engine-wasm/schema_engine_bg";
  const loaded = (await import(address)) as unknown as Glue & WebAssembly.ModuleImports;
  const file = path.join(
    path.dirname(createRequire(import.meta.url).resolve(address)),
    "schema_engine_bg.wasm",
  );
  const made = await WebAssembly.instantiate(await readFile(file), { "./schema_engine_bg.js": loaded });
  loaded.__wbg_set_wasm(made.instance.exports);
  (made.instance.exports.__wbindgen_start as () => void)();
  return loaded;
}

/** The engine reports what is wrong with a schema as an error whose message is a JSON document. */
function readable(error: unknown): Error {
  const text = error instanceof Error ? error.message : String(error);
  const found = /"(?:message|full_error)":"((?:[^"\\]|\\.)*)"/.exec(text)?.[1];
  return new Error(found ? (JSON.parse(`"${found}"`) as string) : text, { cause: error });
}

/**
 * The SQL that turns the first schema into the second, without a database and without a download. Empty
 * files mean an empty database. Resolves with an empty string when nothing changes; rejects with the
 * engine's own explanation when a schema is invalid.
 */
export async function diffSchemas(from: SchemaFiles, to: SchemaFiles): Promise<string> {
  const { SchemaEngine: Engine } = await (glue ??= loadEngine());
  try {
    const engine = await Engine.new({ datamodels: to }, () => undefined, NO_DATABASE);
    const side = (files: SchemaFiles) =>
      files.length === 0
        ? ({ tag: "empty" } as const)
        : ({
            tag: "schemaDatamodel",
            files: files.map(([name, content]) => ({ path: name, content })),
          } as const);
    const result = await engine.diff({
      from: side(from),
      to: side(to),
      script: true,
      exitCode: null,
      shadowDatabaseUrl: null,
      filters: { externalTables: [], externalEnums: [] },
    } as Parameters<SchemaEngine["diff"]>[0]);
    engine.free();
    const script = (result.stdout ?? "").trim();
    return script === "-- This is an empty migration." ? "" : script;
  } catch (error) {
    throw readable(error);
  }
}
