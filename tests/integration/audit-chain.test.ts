import { afterEach, describe, expect, it } from "vitest";
import { act, db } from "#app/db.server.ts";
import { SYSTEM } from "#app/domain/access/actor.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { verifyStream } from "#app/domain/audit/verify.server.ts";
import { done } from "#app/domain/refusal.ts";
import { dealIn } from "#tests/support/factories.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";

afterEach(expectSoundLedger);

/** Changes a row as somebody would who owns the database: with the guards switched off for that statement. */
async function tamper(statement: string): Promise<void> {
  await db.$transaction([
    db.$executeRawUnsafe("alter table audit_event disable trigger user"),
    db.$executeRawUnsafe(statement),
    db.$executeRawUnsafe("alter table audit_event enable trigger user"),
  ]);
}

describe("the audit chain", () => {
  it("holds for a deal from agreement to payment, and for its brief and application", async () => {
    const deal = await dealIn("completed");
    const { applicationId } = await db.deal.findUniqueOrThrow({ where: { id: deal.dealId } });
    const streams = [`deal:${deal.dealId}`, `brief:${deal.briefId}`, `application:${applicationId}`];
    for (const stream of streams) {
      const verdict = await verifyStream(stream);
      expect(verdict.broken).toBeNull();
      expect(verdict.events).toBeGreaterThan(1);
    }
    const types = await db.auditEvent.findMany({
      where: { dealId: deal.dealId },
      orderBy: { sequence: "asc" },
      select: { type: true },
    });
    expect(types.map((row) => row.type)).toEqual([
      "deal.agreed",
      "contract.signed",
      "contract.signed",
      "contract.completed",
      "deal.checkout_opened",
      "deal.funded",
      "draft.submitted",
      "draft.approved",
      "live.submitted",
      "deliverable.accepted",
      "payout.scheduled",
      "payout.paid",
      "deal.completed",
    ]);
  });

  it("cannot be changed, cut or emptied", async () => {
    const { dealId } = await dealIn("signing");
    const { id } = await db.terms.findFirstOrThrow({ where: { deals: { some: { id: dealId } } } });
    for (const statement of [
      `update audit_event set actor_name = 'Somebody' where deal_id = '${dealId}'`,
      `delete from audit_event where deal_id = '${dealId}'`,
      `truncate audit_event`,
      `update terms set version = 9 where id = '${id}'`,
      `delete from terms where id = '${id}'`,
      `truncate terms cascade`,
      `truncate signature`,
    ])
      await expect(db.$executeRawUnsafe(statement)).rejects.toThrow(/is append-only/);
  });

  it.each([
    ["one byte of what happened", "set data = jsonb_set(data::jsonb, '{terms}', '2')", 1, "changed"],
    ["the name of who acted", "set actor_name = actor_name || '.'", 1, "changed"],
    ["the time by a millisecond", "set at = at + interval '1 millisecond'", 1, "changed"],
    ["the hash itself", "set hash = repeat('a', 64)", 1, "changed"],
    ["the link to the one before", "set previous_hash = repeat('b', 64)", 1, "unlinked"],
    ["its place", "set sequence = 9", 1, "missing"],
  ] as const)("shows when somebody changes %s", async (_what, change, sequence, why) => {
    const { dealId } = await dealIn("funding");
    const stream = `deal:${dealId}`;
    expect((await verifyStream(stream)).broken).toBeNull();
    await tamper(`update audit_event ${change} where stream = '${stream}' and sequence = 1`);
    expect((await verifyStream(stream)).broken).toEqual({ sequence, why });
  });

  it("shows when an event in the middle is gone", async () => {
    const { dealId } = await dealIn("funding");
    await tamper(`delete from audit_event where stream = 'deal:${dealId}' and sequence = 2`);
    expect((await verifyStream(`deal:${dealId}`)).broken).toEqual({ sequence: 2, why: "missing" });
  });

  it("has one place per event, however many write at once", async () => {
    const stream = "settings";
    const write = (index: number) =>
      act(async (tx, now) => {
        const event = { type: "settings.changed", key: `k${index}`, from: 0, to: index } as const;
        await record(tx, now, SYSTEM, { stream }, event);
        return done(null);
      });
    const results = await Promise.all(Array.from({ length: 20 }, (_, index) => write(index)));
    expect(results.every((result) => result.ok)).toBe(true);
    expect(await verifyStream(stream)).toEqual({ events: 20, broken: null });
  });
});
