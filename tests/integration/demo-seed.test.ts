// The demo's past is played by the product's own acts, so it must be as coherent as real use.
import { beforeAll, describe, expect, it } from "vitest";
import { demoLogins } from "#app/demo/seed/logins.ts";
import { seed } from "#app/demo/seed/seed.server.ts";

// The seed points the app at its stand-ins before anything of the app is loaded: load it afterwards.
const load = async () => ({
  ...(await import("#app/db.server.ts")),
  ...(await import("#app/domain/audit/digest.server.ts")),
  ...(await import("#app/domain/audit/verify.server.ts")),
  ...(await import("#app/domain/contract/seal-check.server.ts")),
  ...(await import("#app/domain/offer/terms.ts")),
  ...(await import("#app/domain/account/password.server.ts")),
  ...(await import("#app/domain/deal/queries.server.ts")),
  ...(await import("#app/services/storage/storage.server.ts")),
  ...(await import("#tests/support/ledger-check.ts")),
});
let app: Awaited<ReturnType<typeof load>>;

beforeAll(async () => {
  await seed({ scale: 0.05 });
  app = await load();
}, 300_000);

/** How many rows of a table are in each state. */
async function states(table: string, where = "true"): Promise<Record<string, number>> {
  const sql = `select state::text, count(*)::int from ${table} where ${where} group by state`;
  const rows = await app.db.$queryRawUnsafe<{ state: string; count: number }[]>(sql);
  return Object.fromEntries(rows.map((row) => [row.state, row.count]));
}

// Of the population, whom nobody reads one by one, only what is over is told.
const CURATED =
  "creator_id in (select c.id from creator c join app_user u on u.id = c.user_id where u.email not like 'crowd-%')";

describe("the demo data", () => {
  it("has something in every state that a newcomer should see", async () => {
    expect(await states("brief", "slug not like '%-crowd-%'")).toEqual({
      ...{
        draft: 1,
        in_review: 1,
        changes_requested: 1,
        scheduled: 1,
        published: 12,
        paused: 1,
        closed: 4,
        removed: 1,
      },
    });
    expect(await states("application", CURATED)).toEqual({
      ...{ submitted: 7, shortlisted: 4, offered: 3, accepted: 24, declined: 5, withdrawn: 1, expired: 3 },
    });
    expect(await states("deal", CURATED)).toEqual({
      signing: 2,
      funding: 2,
      active: 12,
      completed: 9,
      cancelled: 1,
    });
    const work = [
      "draft_due",
      "in_review",
      "changes_requested",
      "live_due",
      "live_check",
      "accepted",
      "paid",
    ];
    expect(Object.keys(await states("deliverable"))).toEqual(expect.arrayContaining(work));
    const ofWork = `${CURATED} and deliverable_id is not null`;
    expect(await states("payout", ofWork)).toEqual({ scheduled: 3, blocked_payee: 1, paid: 9 });
    expect(Object.keys(await states("offer")).sort()).toEqual([
      "accepted",
      "declined",
      "expired",
      "open",
      "superseded",
    ]);
  });

  it("has a commission of two months and more: orders, statements, money paid in", async () => {
    const deal = await app.db.deal.findFirstOrThrow({
      where: { commission: { isNot: null } },
      include: { statements: { orderBy: { number: "asc" } }, conversions: true },
    });
    expect(deal).toMatchObject({ state: "completed" });
    expect(deal.conversions).toHaveLength(12);
    expect(deal.statements.length).toBeGreaterThanOrEqual(2);
    expect(deal.statements[0]?.paidInAt).not.toBeNull();
  });

  it("has a programme in its third month", async () => {
    const [programme] = await app.db.programme.findMany({
      include: { deals: { orderBy: { period: "asc" } } },
    });
    expect(programme).toMatchObject({ state: "running", opened: 3, periods: 6 });
    expect(programme?.deals.map(({ state }) => state)).toEqual(["completed", "completed", "active"]);
  });

  it("lets everybody sign in who is printed at the start", async () => {
    const { db, verifyPassword } = app;
    for (const { email, password } of demoLogins) {
      const user = await db.user.findUniqueOrThrow({ where: { email } });
      expect(user.emailVerifiedAt).not.toBeNull();
      expect(await verifyPassword(user.passwordHash, password)).toBe(true);
    }
    expect(await db.deal.count({ where: { creator: { user: { email: "imani@creators.example" } } } })).toBe(
      0,
    );
  });

  it("has books that balance and agree with the processor", async () => {
    await app.expectSoundLedger();
    const run = await app.db.reconciliationRun.findFirstOrThrow();
    expect(run).toMatchObject({ drift: [] });
    expect(run.checked).toBeGreaterThan(15);
  });

  it("has unbroken records, in an order that never runs ahead of the clock", async () => {
    const { db, appNow, verifyStream } = app;
    const streams = await db.auditEvent.groupBy({ by: ["stream"] });
    for (const { stream } of streams) expect((await verifyStream(stream)).broken).toBeNull();
    const [last] = await db.auditEvent.findMany({ orderBy: { at: "desc" }, take: 1 });
    const now = await appNow();
    expect(last?.at.getTime()).toBeLessThanOrEqual(now.getTime());
    expect(Math.abs(now.getTime() - Date.now())).toBeLessThan(60_000);
    const ids = await db.application.findMany({
      where: { creator: { user: { email: { not: { startsWith: "crowd-" } } } } },
      orderBy: { id: "asc" },
      select: { submittedAt: true },
    });
    const sent = ids.map((row) => row.submittedAt.getTime());
    expect(sent).toEqual([...sent].sort((a, b) => a - b));
  });

  it("has files that can be opened, and a sealed contract for every signed deal", async () => {
    const { db, storage } = app;
    const files = await db.storedFile.findMany();
    for (const file of files) expect(await storage.size(file.storageKey)).toBe(Number(file.size));
    expect(new Set(files.map((file) => file.mime))).toEqual(
      new Set(["application/pdf", "image/jpeg", "video/mp4"]),
    );
    // Of the population, contracts are signed; their documents are not made.
    const creator = { user: { email: { not: { startsWith: "crowd-" } } } };
    const unsealed = { completedAt: { not: null }, sealedAt: null, deal: { creator } };
    expect(await db.contract.count({ where: unsealed })).toBe(0);
  });

  it("has conversations: before and after acceptance, with something unread and a report to decide", async () => {
    const { db } = app;
    expect(await db.thread.count({ where: { application: { deals: { none: {} } } } })).toBe(2);
    expect(await db.thread.count({ where: { application: { deals: { some: {} } } } })).toBe(3);
    const unread = { unreadSince: { not: null }, user: { email: "rosa@pepperjar.example" } };
    expect(await db.threadReader.count({ where: unread })).toBeGreaterThan(0);
    expect(await states("message_report")).toEqual({ open: 1 });
  });

  it("leaves no job behind, and a mailbox of the last three days only", async () => {
    const { db } = app;
    const [jobs] = await db.$queryRaw<
      { count: bigint }[]
    >`select count(*) from pgboss.job where state < 'completed' and start_after <= now()`;
    expect(jobs?.count).toBe(0n);
    const emails = await db.email.findMany({ include: { notification: true } });
    expect(emails.length).toBeGreaterThan(30);
    const since = Date.now() - 3.1 * 86_400_000;
    for (const email of emails) {
      expect(email.state).toBe("sent");
      expect(email.createdAt.getTime()).toBeGreaterThan(since);
    }
    const unread = await db.notification.count({
      where: { readAt: null, user: { email: "rosa@pepperjar.example" } },
    });
    expect(unread).toBeGreaterThan(0);
    expect(unread).toBeLessThan(30);
  });

  it("has turns for the people who sign in", async () => {
    const { db, openDeals } = app;
    const creator = await db.creator.findUniqueOrThrow({
      where: { handle: "noor.eats" },
      include: { user: true },
    });
    const { userId, user, id: creatorId, handle } = creator;
    const { name, email, timeZone, locale } = user;
    const noor = {
      kind: "creator",
      userId,
      name,
      email,
      emailVerified: true,
      timeZone,
      locale,
      creatorId,
      handle,
    } as const;
    const work = (await openDeals(noor)).flatMap((deal) => [
      deal.state,
      ...deal.deliverables.map((item) => item.state),
    ]);
    expect(work).toEqual(
      expect.arrayContaining(["signing", "draft_due", "in_review", "live_due", "accepted"]),
    );
  });

  it("has a population around it, found in the directory, with a past and nothing for timers to do", async () => {
    const { db } = app;
    const crowd = { startsWith: "crowd-" };
    expect(await db.creator.count({ where: { user: { email: crowd } } })).toBe(100);
    expect(await db.brand.count({ where: { members: { some: { user: { email: crowd } } } } })).toBe(15);
    expect(await db.brief.count({ where: { slug: { contains: "-crowd-" } } })).toBe(30);
    expect(await db.directoryRow.count({ where: { best: true, listed: true } })).toBeGreaterThan(100);
    const open = await states("application", `state in ('submitted', 'shortlisted') and not (${CURATED})`);
    expect(open).toEqual({});
    const measured = await db.statSnapshot.count({
      where: { account: { creator: { user: { email: crowd } } } },
    });
    expect(measured).toBeGreaterThan(200);
  });

  it("has offers of the past in it whose terms hold their hash, and the directory counts how they were answered", async () => {
    const { db, digestOf, readTerms } = app;
    const offers = await db.offer.findMany({
      where: { application: { creator: { user: { email: { startsWith: "crowd-" } } } } },
      include: { terms: true, application: true },
    });
    expect(new Set(offers.map((offer) => offer.state))).toEqual(new Set(["accepted", "declined", "expired"]));
    for (const { terms, application, ...offer } of offers) {
      const body = readTerms(terms.body);
      expect([digestOf(terms.body), BigInt(body.totals.gross)]).toEqual([terms.sha256, application.gross]);
      const ended = offer.respondedAt ?? offer.expiresAt;
      expect(ended.getTime()).toBeLessThanOrEqual(offer.expiresAt.getTime());
      expect(application.answeredAt).toEqual(offer.createdAt);
      expect(application.endedAt?.getTime()).toBeGreaterThanOrEqual(ended.getTime());
      expect(offer.state === "accepted").toBe(application.state === "accepted");
    }
    const rows = await db.directoryRow.findMany({
      where: { best: true, creatorId: { in: offers.map((offer) => offer.application.creatorId) } },
    });
    for (const row of rows) {
      const own = offers.filter((offer) => offer.application.creatorId === row.creatorId);
      const answered = own.filter((offer) => offer.state !== "expired").length;
      expect([row.asked, row.answered]).toEqual([own.length, answered]);
    }
    expect(rows.length).toBeGreaterThan(3);
    expect(await db.directoryKey.count({ where: { best: true, answers: true } })).toBeGreaterThan(2);
  });

  it("has finished deals in it: work, posts, payouts and reviews that agree, with a record of who was late", async () => {
    const { db } = app;
    const deals = await db.deal.findMany({
      where: { creator: { user: { email: { startsWith: "crowd-" } } } },
      include: {
        deliverables: { include: { drafts: { orderBy: { version: "asc" } }, livePosts: true, payout: true } },
        fundings: true,
        brief: { include: { _count: { select: { deals: true } } } },
        reviewWindow: { include: { reviews: true } },
        contract: { include: { signatures: { orderBy: { sequence: "asc" } } } },
      },
    });
    expect(deals.length).toBeGreaterThan(2);
    for (const deal of deals) {
      expect(deal.contract && app.brokenSeal(deal.contract, deal.contract.signatures)).toBeNull();
      expect([deal.state, deal.fundings.map((one) => [one.state, one.paidAmount])]).toEqual([
        "completed",
        [["paid", deal.gross + deal.brandFee]],
      ]);
      expect(deal.brief._count.deals).toBeLessThanOrEqual(deal.brief.slots);
      const window = deal.reviewWindow;
      expect(window?.opensAt).toEqual(deal.completedAt);
      const written = window?.reviews.map((one) => one.createdAt.getTime()) ?? [];
      expect(Math.max(0, ...written)).toBeLessThan(window?.closesAt.getTime() ?? 0);
      expect(window?.publishedAt?.getTime()).toBe(
        written.length === 2 ? Math.max(...written) : window?.closesAt.getTime(),
      );
      for (const { drafts, livePosts, payout, ...item } of deal.deliverables) {
        expect([item.state, payout?.state, payout?.amount]).toEqual([
          "paid",
          "paid",
          item.gross - item.creatorFee,
        ]);
        expect(livePosts.length).toBe(item.contentOnly ? 0 : 1);
        const asked = drafts.filter((draft) => draft.decision === "changes_requested").length;
        expect([asked, drafts.length]).toEqual([item.roundsUsed, item.roundsUsed + 1]);
        for (const one of [...drafts, ...livePosts])
          expect(one.disclosure).not.toEqual(
            expect.arrayContaining([expect.objectContaining({ ok: false })]),
          );
      }
    }
    const ids = deals.flatMap((deal) => deal.deliverables.map((item) => item.id));
    const late = await db.reminder.count({ where: { subjectId: { in: ids } } });
    const rows = await db.directoryRow.findMany({ where: { best: true, due: { gt: 0 } } });
    const due = rows.reduce((sum, row) => sum + row.due, 0);
    expect(due).toBeGreaterThanOrEqual(ids.length);
    expect(rows.reduce((sum, row) => sum + row.due - row.onTime, 0)).toBeGreaterThanOrEqual(late);
  });
});
