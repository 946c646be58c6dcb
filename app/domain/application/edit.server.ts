import { act, db, type Tx } from "../../db.server.ts";
import type { BrandActor, CreatorActor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { chargeProblem } from "../ledger/charge.ts";
import { breakdown } from "../ledger/fees.ts";
import { policyFor } from "../deal/policy.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";
import { isEditable } from "./application.ts";
import { creatorApplication, type LoadedApplication } from "./load.server.ts";
import { priceFits } from "./pricing.ts";
import { scoreApplication } from "./score.server.ts";

export interface ApplicationEdit {
  /** The version that the creator was looking at. */
  version: number;
  pitch: string;
  availability: string;
  answers: { question: string; answer: string }[];
  /** Minor units for each deliverable line of the brief. */
  prices: { briefDeliverableId: string; amount: bigint }[];
}

function priced({ brief }: LoadedApplication, prices: ApplicationEdit["prices"]) {
  const asked = new Map(prices.map((price) => [price.briefDeliverableId, price.amount]));
  if (!brief.deliverables.every((line) => priceFits(line, asked.get(line.id) ?? 0n)))
    return refuse("price_outside");
  return done(brief.deliverables.map((line) => ({ id: line.id, gross: asked.get(line.id) ?? 0n })));
}

async function storePrices(tx: Tx, applicationId: string, lines: { id: string; gross: bigint }[]) {
  await tx.applicationPrice.deleteMany({ where: { applicationId } });
  await tx.applicationPrice.createMany({
    data: lines.map((line) => ({ applicationId, briefDeliverableId: line.id, amount: line.gross })),
  });
}

/**
 * The creator changes pitch, prices and answers of what they sent, as long as the brand has neither opened nor
 * answered it. The frozen stats, the promised answer and the place in the queue stay. By compare-and-set on the
 * version and on "not read yet": of the brand opening it and the creator saving it, one is first.
 * Refuses: not_found, read_meanwhile, changed_meanwhile, price_outside, not_chargeable.
 */
export function editApplication(
  actor: CreatorActor,
  applicationId: string,
  input: ApplicationEdit,
): Promise<Result> {
  return act(async (tx, now) => {
    const application = isUuid(applicationId) ? await creatorApplication(tx, actor, applicationId) : null;
    if (!application) return refuse("not_found");
    if (!isEditable(application)) return refuse("read_meanwhile");
    const lines = priced(application, input.prices);
    if (!lines.ok) return lines;
    const { currency, brandId } = application.brief;
    const sums = breakdown(lines.value, await policyFor(brandId, tx), currency);
    const unpayable = chargeProblem(sums, currency);
    if (unpayable) return refuse("not_chargeable", unpayable);
    const { version, pitch, availability, answers } = input;
    const changed = await tx.application.updateMany({
      where: { id: application.id, version, state: "submitted", readAt: null },
      data: { pitch, availability, answers, gross: sums.gross, editedAt: now, version: { increment: 1 } },
    });
    if (changed.count !== 1) return refuse("changed_meanwhile");
    await storePrices(tx, application.id, lines.value);
    // The score is of what the brand will read.
    await tx.applicationFit.deleteMany({ where: { applicationId: application.id } });
    await scoreApplication(tx, now, application.id);
    const where = { stream: `application:${application.id}`, briefId: application.briefId };
    await record(tx, now, actor, where, { type: "application.edited", gross: String(sums.gross), currency });
    return done(null);
  });
}

/**
 * Somebody of the brand's team opened the application: from now on it says what they read. The first time counts;
 * returns whether this was it. What is not the brand's is left alone. One statement, because a page waits for it.
 */
export async function markRead(actor: BrandActor, applicationId: string): Promise<boolean> {
  if (!isUuid(applicationId)) return false;
  const read = await db.$executeRaw`
    update application set read_at = app_now()
    where id = ${applicationId}::uuid and read_at is null
      and brief_id in (select id from brief where brand_id = ${actor.brandId}::uuid)`;
  return read === 1;
}
