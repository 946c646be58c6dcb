import { act, type Tx } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { freezeStats } from "../account/stats.ts";
import { record } from "../audit/record.server.ts";
import { checkEligibility, readEligibility } from "../brief/eligibility.ts";
import { hoursAfter } from "../deal/policy.ts";
import { currentPolicy } from "../deal/policy.server.ts";
import { breakdown } from "../ledger/fees.ts";
import { moneyData, notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { capacityOf } from "./capacity.server.ts";
import { priceFits } from "./pricing.ts";

export interface ApplyInput {
  slug: string;
  accountIds: string[];
  pitch: string;
  availability: string;
  answers: { question: string; answer: string }[];
  /** Minor units for each deliverable line of the brief. */
  prices: { briefDeliverableId: string; amount: bigint }[];
}

async function openBrief(tx: Tx, slug: string, now: Date) {
  const brief = await tx.brief.findUnique({
    where: { slug },
    include: { brand: true, deliverables: { orderBy: { position: "asc" } } },
  });
  if (!brief || brief.state === "draft" || brief.state === "removed") return refuse("not_found");
  if (brief.state !== "published" || (brief.applyBy && brief.applyBy <= now)) return refuse("brief_closed");
  const capacity = await capacityOf(tx, brief.id);
  return capacity.slotsLeft > 0 ? done(brief) : refuse("slots_filled");
}

async function chosenAccounts(tx: Tx, actor: CreatorActor, accountIds: string[]) {
  const creator = await tx.creator.findUniqueOrThrow({
    where: { id: actor.creatorId },
    include: {
      accounts: {
        where: { id: { in: accountIds }, removedAt: null },
        include: { snapshots: { orderBy: { takenAt: "desc" }, take: 1 } },
      },
    },
  });
  const accounts = creator.accounts.flatMap((account) => {
    const snapshot = account.snapshots[0];
    return snapshot ? [{ ...account, snapshot, frozen: freezeStats(account, snapshot) }] : [];
  });
  return { creator, accounts };
}

/**
 * The creator applies: pitch, a price for each deliverable, and a frozen copy of the stats of the chosen
 * accounts. One application per creator and brief, also when the form is sent twice at once.
 * Refuses: not_verified, not_found, brief_closed, slots_filled, not_eligible, price_outside, already_applied.
 */
export function apply(actor: CreatorActor, input: ApplyInput): Promise<Result<{ applicationId: string }>> {
  return act(async (tx, now) => {
    if (!actor.emailVerified) return refuse("not_verified");
    const open = await openBrief(tx, input.slug, now);
    if (!open.ok) return open;
    const brief = open.value;
    const { creator, accounts } = await chosenAccounts(tx, actor, input.accountIds);
    const fit = checkEligibility(
      readEligibility(brief.eligibility),
      creator,
      accounts.map((one) => one.frozen),
      now,
    );
    if (!fit.ok || accounts.length === 0) {
      const failed = fit.ok
        ? "a social account with its numbers"
        : fit.failed.map((one) => one.criterion).join(", ");
      return refuse("not_eligible", { criteria: failed });
    }
    const asked = new Map(input.prices.map((price) => [price.briefDeliverableId, price.amount]));
    if (!brief.deliverables.every((line) => priceFits(line, asked.get(line.id) ?? 0n)))
      return refuse("price_outside");
    const policy = await currentPolicy(tx);
    const lines = brief.deliverables.map((line) => ({ id: line.id, gross: asked.get(line.id) ?? 0n }));
    const sums = breakdown(lines, policy);
    const answerDueAt = hoursAfter(now, policy.answerHours);
    const closesAt = hoursAfter(now, policy.autoCloseHours);
    const made = await tx.application.createManyAndReturn({
      data: [
        {
          briefId: brief.id,
          creatorId: actor.creatorId,
          pitch: input.pitch,
          availability: input.availability,
          answers: input.answers,
          gross: sums.gross,
          submittedAt: now,
          answerDueAt,
          closesAt,
        },
      ],
      skipDuplicates: true,
      select: { id: true },
    });
    const applicationId = made[0]?.id;
    if (!applicationId) return refuse("already_applied");
    await tx.applicationPrice.createMany({
      data: lines.map((line) => ({ applicationId, briefDeliverableId: line.id, amount: line.gross })),
    });
    await tx.applicationSnapshot.createMany({
      data: accounts.map(({ id, platform, handle, url, frozen }) => ({
        applicationId,
        accountId: id,
        platform,
        handle,
        url,
        frozenAt: now,
        stats: frozen,
      })),
    });
    const where = { stream: `application:${applicationId}`, briefId: brief.id };
    await record(tx, now, actor, where, {
      type: "application.submitted",
      gross: String(sums.gross),
      currency: brief.currency,
    });
    const shared = {
      briefTitle: brief.title,
      brandName: brief.brand.name,
      answerBy: answerDueAt.toISOString(),
    };
    await notify(tx, now, {
      to: { brandId: brief.brandId, permission: "application.answer" },
      kind: "application_received",
      data: { ...shared, creatorName: creator.displayName, gross: moneyData(sums.gross, brief.currency) },
      href: `/brand/applications/${applicationId}`,
    });
    await notify(tx, now, {
      to: { creatorId: actor.creatorId },
      kind: "application_sent",
      data: { ...shared, net: moneyData(sums.net, brief.currency), closesAt: closesAt.toISOString() },
      href: `/creator/applications/${applicationId}`,
    });
    return done({ applicationId });
  });
}
