import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "./env.server.ts";
import { PrismaClient, type Prisma } from "./generated/prisma/client.ts";
import { countingStatements } from "./http/statement-count.server.ts";
import { oncePerRequest, readAgain } from "./http/request-context.server.ts";
import type { Refusal, Result } from "./domain/refusal.ts";

export type Tx = Prisma.TransactionClient;
export type { Prisma };
export { oncePerRequest };

const ACT_TIMEOUT = 10_000;

/** One client per process. Every statement is counted for the request that it belongs to. */
export const db = new PrismaClient({
  adapter: countingStatements(
    new PrismaPg({
      connectionString: env.DATABASE_URL,
      max: env.DATABASE_POOL,
      connectionTimeoutMillis: 10_000,
      // The adapter drops the offset of a timestamp, so the session must speak UTC whatever the server's zone is.
      options: "-c timezone=UTC",
    }),
  ),
  transactionOptions: { maxWait: 5_000, timeout: ACT_TIMEOUT },
});

/**
 * The instant that every rule and every deadline uses: the database's clock, moved by the demo clock. A transaction asks
 * for its own; the pages of one HTTP request share one.
 */
export function appNow(tx?: Tx): Promise<Date> {
  return tx ? readNow(tx) : oncePerRequest("now", () => readNow(db));
}

async function readNow(client: Tx): Promise<Date> {
  const rows = await client.$queryRaw<{ now: Date }[]>`select app_now() as now`;
  const now = rows[0]?.now;
  if (!now) throw new Error("app_now() returned nothing");
  return now;
}

class RolledBack extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

interface DatabaseError {
  code?: unknown;
  meta?: { driverAdapterError?: { cause?: { kind?: unknown } } };
}

/** A deadlock in raw SQL, where most row locks are taken, is not P2034 but a P2010 that says so inside. */
function isConflict(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { code, meta } = error as DatabaseError;
  return (
    code === "P2034" ||
    (code === "P2010" && meta?.driverAdapterError?.cause?.kind === "TransactionWriteConflict")
  );
}

/**
 * One act, one transaction. `work` gets the transaction and its `now`; what it returns is returned.
 * A refusal rolls everything back and comes out as a value. A write conflict or deadlock is tried again
 * twice, because PostgreSQL rolled it back whole. `timeout` in milliseconds: only an act on many thousand rows needs more.
 */
export async function act<T>(
  work: (tx: Tx, now: Date) => Promise<Result<T>>,
  { timeout = ACT_TIMEOUT }: { timeout?: number } = {},
): Promise<Result<T>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await db.$transaction(
        async (tx) => {
          const result = await work(tx, await appNow(tx));
          if (!result.ok) throw new RolledBack(result);
          return result;
        },
        { timeout },
      );
      readAgain();
      return answer;
    } catch (error) {
      if (error instanceof RolledBack) return error.refusal;
      if (!isConflict(error) || attempt === 3) throw error;
    }
  }
}
