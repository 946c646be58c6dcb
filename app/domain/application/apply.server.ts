import { act, type Tx } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { freezeStats } from "../account/stats.ts";
import { record } from "../audit/record.server.ts";
import { readBriefDetails } from "../brief/brief-details.ts";
import { checkEligibility, readEligibility } from "../brief/eligibility.ts";
import { mayOpenBrief } from "../brief/may-open.ts";
import { tiesTo } from "../brief/ties.server.ts";
import { besideData } from "../commission/compensation.ts";
import { hoursAfter } from "../deal/policy.ts";
import { policyFor } from "../deal/policy.server.ts";
import { chargeProblem } from "../ledger/charge.ts";
import { breakdown, type FeeBreakdown } from "../ledger/fees.ts";
import { moneyData, notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { capacityOf } from "./capacity.server.ts";
import { type ChosenWork, storeWork } from "./store-work.server.ts";
import { priceFits } from "./pricing.ts";
import { scoreApplication } from "./score.server.ts";

export interface ApplyInput extends ChosenWork {
  slug: string;
  /** The secret of the brief's private link, when the creator came by it. */
  key?: string | null;
  accountIds: string[];
  pitch: string;
  availability: string;
  answers: { question: string; answer: string }[];
  /** Minor units for each deliverable line of the brief. */
  prices: { briefDeliverableId: string; amount: bigint }[];
}

async function openBrief(tx: Tx, actor: CreatorActor, { slug, key }: ApplyInput, now: Date) {
  const brief = await tx.brief.findUnique({
    where: { slug },
    include: { brand: true, deliverables: { orderBy: { position: "asc" } } },
  });
  const ties = brief && (await tiesTo(tx, brief.id, actor, key ?? null));
  if (!ties || !mayOpenBrief(brief, actor, ties)) return refuse("not_found");
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

type OpenBrief = Extract<Awaited<ReturnType<typeof openBrief>>, { ok: true }>["value"];
type Chosen = Awaited<ReturnType<typeof chosenAccounts>>;

function checkFit(brief: OpenBrief, { creator, accounts }: Chosen, now: Date): Result {
  const stats = accounts.map((one) => one.frozen);
  const fit = checkEligibility(readEligibility(brief.eligibility), creator, stats, now);
  if (fit.ok && accounts.length > 0) return done(null);
  const missing = fit.ok ? ["a social account with its numbers"] : fit.failed.map((one) => one.criterion);
  return refuse("not_eligible", { criteria: missing.join(", ") });
}

/** The application made by the same form a moment ago: a form that was sent twice. Else already_applied. */
async function sentBefore(tx: Tx, brief: OpenBrief, actor: CreatorActor, pitch: string, gross: bigint) {
  const known = await tx.application.findUniqueOrThrow({
    where: { briefId_creatorId: { briefId: brief.id, creatorId: actor.creatorId } },
  });
  const same = known.state === "submitted" && known.pitch === pitch && known.gross === gross;
  return same ? done({ applicationId: known.id }) : refuse("already_applied");
}

async function storeParts(
  tx: Tx,
  now: Date,
  applicationId: string,
  lines: { id: string; gross: bigint }[],
  accounts: Chosen["accounts"],
): Promise<void> {
  await tx.applicationPrice.createMany({
    data: lines.map((line) => ({ applicationId, briefDeliverableId: line.id, amount: line.gross })),
  });
  await tx.applicationSnapshot.createMany({
    data: accounts.map(({ id, platform, handle, url, frozen }) => ({
      ...{ applicationId, accountId: id, platform, handle, url },
      frozenAt: now,
      stats: frozen,
    })),
  });
}

async function tellBoth(
  tx: Tx,
  now: Date,
  brief: OpenBrief,
  application: { id: string; creatorId: string; answerDueAt: Date; closesAt: Date },
  who: { name: string; sums: FeeBreakdown },
): Promise<void> {
  const { id, creatorId } = application;
  const shared = {
    briefTitle: brief.title,
    brandName: brief.brand.name,
    answerBy: application.answerDueAt.toISOString(),
    ...besideData(readBriefDetails(brief.details), brief.currency),
  };
  await notify(tx, now, {
    to: { brandId: brief.brandId, permission: "application.answer" },
    kind: "application_received",
    data: {
      ...shared,
      creatorName: who.name,
      gross: moneyData(who.sums.gross, brief.currency),
      cost: moneyData(who.sums.cost, brief.currency),
      closesAt: application.closesAt.toISOString(),
    },
    href: `/brand/applications/${id}`,
  });
  await notify(tx, now, {
    to: { creatorId },
    kind: "application_sent",
    data: {
      ...shared,
      gross: moneyData(who.sums.gross, brief.currency),
      net: moneyData(who.sums.net, brief.currency),
      closesAt: application.closesAt.toISOString(),
    },
    href: `/creator/applications/${id}`,
  });
}

/**
 * The creator applies: pitch, a price for each deliverable, and a frozen copy of the stats of the chosen
 * accounts. One application per creator and brief; the same form sent twice, also at once, makes one.
 * Refuses: not_verified, not_found, brief_closed, slots_filled, not_eligible, price_outside, not_chargeable,
 * already_applied.
 */
export function apply(actor: CreatorActor, input: ApplyInput): Promise<Result<{ applicationId: string }>> {
  return act(async (tx, now) => {
    if (!actor.emailVerified) return refuse("not_verified");
    const open = await openBrief(tx, actor, input, now);
    if (!open.ok) return open;
    const brief = open.value;
    const chosen = await chosenAccounts(tx, actor, input.accountIds);
    const fit = checkFit(brief, chosen, now);
    if (!fit.ok) return fit;
    const asked = new Map(input.prices.map((price) => [price.briefDeliverableId, price.amount]));
    if (!brief.deliverables.every((line) => priceFits(line, asked.get(line.id) ?? 0n)))
      return refuse("price_outside");
    const policy = await policyFor(brief.brandId, tx);
    const lines = brief.deliverables.map((line) => ({ id: line.id, gross: asked.get(line.id) ?? 0n }));
    const sums = breakdown(lines, policy, brief.currency);
    const unpayable = chargeProblem(sums, brief.currency);
    if (unpayable) return refuse("not_chargeable", unpayable);
    const { pitch, availability, answers } = input;
    const dates = {
      submittedAt: now,
      answerDueAt: hoursAfter(now, policy.answerHours),
      closesAt: hoursAfter(now, policy.autoCloseHours),
    };
    const row = { briefId: brief.id, creatorId: actor.creatorId, gross: sums.gross, ...dates };
    const [made] = await tx.application.createManyAndReturn({
      data: [{ ...row, pitch, availability, answers }],
      skipDuplicates: true,
    });
    if (!made) return sentBefore(tx, brief, actor, pitch, sums.gross);
    await storeParts(tx, now, made.id, lines, chosen.accounts);
    await storeWork(tx, actor, made.id, input);
    await scoreApplication(tx, now, made.id);
    await tx.applicationDraft.deleteMany({ where: { creatorId: actor.creatorId, briefId: brief.id } });
    const event = {
      type: "application.submitted",
      gross: String(sums.gross),
      currency: brief.currency,
    } as const;
    await record(tx, now, actor, { stream: `application:${made.id}`, briefId: brief.id }, event);
    await tellBoth(tx, now, brief, made, { name: chosen.creator.displayName, sums });
    return done({ applicationId: made.id });
  });
}
