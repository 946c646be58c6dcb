// An ambassador programme, brought along by the verbs and the sweeps alone.
import { db } from "#app/db.server.ts";
import { advanceProgrammes } from "#app/domain/programme/advance.server.ts";
import { lapseDeals } from "#app/domain/deal/lapse.server.ts";
import { periodStart } from "#app/domain/programme/schedule.ts";
import { briefInput } from "./brief-fixtures.ts";
import {
  applicationTo,
  offerTo,
  publishedBrief,
  type BriefOptions,
  type TestBrief,
} from "./factory-agreement.ts";
import { approveDraft } from "#app/domain/content/approve-draft.server.ts";
import { confirmLive } from "#app/domain/content/confirm-live.server.ts";
import { submitLive } from "#app/domain/content/submit-live.server.ts";
import { dealIn, fundDeal, postUrl, sendDraft, type DealStage, type TestDeal } from "./factory-deal.ts";
import { payMadeUp } from "./factory-money.ts";
import { must } from "./factory-people.ts";
import { moveClockTo } from "./clock.ts";

export interface TestProgramme {
  id: string;
  number: number;
  brief: TestBrief;
  first: TestDeal;
}

/** A published brief for a programme: one reel for $430.00 in each of 4 months, budget for two such programmes. */
export async function programmeBrief(
  programme: { periods: number; noticeDays: number } = { periods: 4, noticeDays: 30 },
  options: BriefOptions = {},
): Promise<TestBrief> {
  const details = { ...(await briefInput()).details, programme };
  return publishedBrief({ slots: 2, budget: 43_000n * 8n, details, ...options });
}

/** A programme whose first month is in a stage. */
export async function programmeIn(stage: DealStage, brief?: TestBrief): Promise<TestProgramme> {
  const to = brief ?? (await programmeBrief());
  const first = await dealIn(stage, await offerTo(await applicationTo(to)));
  const { id, number } = await db.programme.findFirstOrThrow({ where: { number: first.number } });
  return { id, number, brief: to, first };
}

export const programmeRow = ({ id }: { id: string }) =>
  db.programme.findUniqueOrThrow({ where: { id }, include: { deals: { orderBy: { period: "asc" } } } });

/** One turn of the clock: lapses before months, as the sweeps run. */
export async function sweep(): Promise<void> {
  await lapseDeals();
  await advanceProgrammes();
}

/** Moves the clock to the days before month `period` on which its funds are asked for, and sweeps. */
export async function openMonth(programme: TestProgramme, period: number): Promise<TestDeal> {
  const { startedAt } = await programmeRow(programme);
  if (!startedAt) throw new Error("The programme has not begun");
  const asked = new Date(periodStart(startedAt, period).getTime() - 7 * 86_400_000);
  await moveClockTo(asked);
  await sweep();
  return month(programme, period);
}

/** Month `period` as a deal that the factories can bring along. */
export async function month({ id, first }: TestProgramme, period: number): Promise<TestDeal> {
  const deal = await db.deal.findFirstOrThrow({
    where: { programmeId: id, period },
    include: { deliverables: { orderBy: { position: "asc" } } },
  });
  const deliverableIds = deal.deliverables.map((item) => item.id);
  return { ...first, dealId: deal.id, number: deal.number, deliverableIds };
}

/** Opens month `period` and pays for it. */
export async function fundedMonth(programme: TestProgramme, period: number): Promise<TestDeal> {
  const deal = await openMonth(programme, period);
  await fundDeal(deal);
  return deal;
}

/** Does the work of a funded deal, has it accepted and pays it out. */
export async function finish(deal: TestDeal): Promise<void> {
  for (const deliverableId of deal.deliverableIds) {
    must(await sendDraft(deal, deliverableId));
    must(await approveDraft(deal.brand, { deliverableId, version: 1 }));
    must(await submitLive(deal.creator, { deliverableId, url: postUrl() }));
    must(await confirmLive(deal.brand, deliverableId));
  }
  await payMadeUp(deal);
}
