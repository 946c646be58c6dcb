// `npm run bench -- ledger`: journals posted by the product against the same rows inserted by pg alone, in turns.
import { randomUUID } from "node:crypto";
import process from "node:process";
import pg from "pg";
import type { Entry } from "#app/domain/ledger/post.server.ts";
import { useTestEnvironment } from "#tests/support/test-environment.ts";
import { compared, median, print } from "./figure.ts";

const ROUNDS = 7;
/** Journals of one round, of three postings each; in transactions of ten, as a batch of settlements is. */
const JOURNALS = 300;
const PER_TRANSACTION = 10;
const GOAL = 0.5;

type Poster = (entries: readonly Entry[]) => Promise<void>;

async function pace(post: Poster, make: () => Entry): Promise<number> {
  const batches = Array.from({ length: JOURNALS / PER_TRANSACTION }, () =>
    Array.from({ length: PER_TRANSACTION }, make),
  );
  const began = performance.now();
  for (const batch of batches) await post(batch);
  return (JOURNALS * 3 * 1000) / (performance.now() - began);
}

/** The same rows, with ids that are known beforehand: what the database alone asks for. */
async function rawPoster(url: string, accounts: ReadonlyMap<string, string>) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const insert = async ({ kind, idempotencyKey, memo, dealId, lines }: Entry) => {
    const id = randomUUID();
    await client.query(
      "insert into journal (id, kind, idempotency_key, deal_id, memo, at) values ($1, $2, $3, $4, $5, app_now())",
      [id, kind, idempotencyKey, dealId, memo],
    );
    const ids = lines.map(({ account }) => accounts.get(`${account.kind}|${account.owner}`));
    await client.query(
      "insert into posting (journal_id, account_id, amount) select $1, * from unnest($2::uuid[], $3::bigint[])",
      [id, ids, lines.map(({ amount }) => amount)],
    );
  };
  const post: Poster = async (entries) => {
    await client.query("begin");
    for (const entry of entries) await insert(entry);
    await client.query("commit");
  };
  return { post, close: () => client.end() };
}

async function measure(): Promise<boolean> {
  const { act, db } = await import("#app/db.server.ts");
  const { post } = await import("#app/domain/ledger/post.server.ts");
  const { held, payable } = await import("#app/domain/ledger/accounts.ts");
  const { fundDeal, releaseDeliverable } = await import("#app/domain/ledger/recipes.ts");
  const { done } = await import("#app/domain/refusal.ts");
  const [dealId, creatorId] = [randomUUID(), randomUUID()];
  const currency = "USD";
  const product: Poster = async (entries) => {
    await act(async (tx, now) => {
      for (const entry of entries) await post(tx, now, entry);
      return done(null);
    });
  };
  const fact = (kind: Entry["kind"], lines: Entry["lines"]): Entry => ({
    ...{ kind, idempotencyKey: `bench:${randomUUID()}`, dealId, memo: "Measured", lines },
  });
  const sums = { gross: 100n, brandFee: 10n, creatorFee: 5n };
  const release = () =>
    fact("deliverable_released", releaseDeliverable({ dealId, creatorId, currency, ...sums }));
  // Enough to release from, and every account opened.
  await product([fact("deal_funded", fundDeal({ dealId, currency, amount: 1_000_000_000n })), release()]);
  const rows = await db.ledgerAccount.findMany({
    where: { owner: { in: [held(dealId).owner, payable(creatorId).owner, "platform"] } },
  });
  const accounts = new Map(rows.map((row) => [`${row.kind}|${row.owner}`, row.id]));
  const raw = await rawPoster(process.env.DATABASE_URL ?? "", accounts);
  const paces: { ours: number[]; raw: number[] } = { ours: [], raw: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [ours, alone] = [await pace(product, release), await pace(raw.post, release)];
    if (round === 0) continue; // warms up
    paces.ours.push(ours);
    paces.raw.push(alone);
  }
  await raw.close();
  await db.$disconnect();
  const figure = compared("ledger: postings", "postings/s", median(paces.ours), median(paces.raw), GOAL);
  print(figure);
  return figure.ok;
}

const leave = await useTestEnvironment();
const ok = await measure().finally(leave);
process.exit(ok ? 0 : 1);
