import { readBriefDetails } from "#app/domain/brief/brief-details.ts";
import { modelOf, payKindsOf } from "#app/domain/commission/compensation.ts";
import { disclosureMarketsOf } from "#app/domain/brief/disclosure.ts";
import { readEligibility } from "#app/domain/brief/eligibility.ts";
import type { Row } from "./bulk.server.ts";
import { idAt } from "./ids.ts";
import type { ManyBrand } from "./many-brands.ts";
import { manyBrief, type ManyBrief } from "./many-briefs.ts";
import { chance } from "./random.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;

export interface PlannedBrief extends ManyBrief {
  /** Its place in the population: what chance repeats it by. */
  place: number;
  id: string;
  brand: ManyBrand & { id: string; userId: string; joinedAt: Date };
  lineIds: string[];
  createdAt: Date;
  publishedAt: Date | null;
  applyBy: Date;
  closedAt: Date | null;
}

/** A brief of the population with its ids and instants. A brand publishes nothing before it joined. */
export function plannedBrief(
  index: number,
  brands: readonly PlannedBrief["brand"][],
  present: Date,
  allOpen: boolean,
): PlannedBrief {
  const brand = brands[index % brands.length];
  if (!brand) throw new RangeError("A brief needs a brand");
  const found = manyBrief(index, brand);
  const open = {
    state: "published" as const,
    published: (index % 40) + 1,
    closes: -((index % 43) + 2),
    closed: null,
  };
  const brief = allOpen ? { ...found, ...open } : found;
  const ago = (days: number) => new Date(present.getTime() - days * DAY - (index % 1_440) * 60_000);
  const at = brief.state === "draft" ? ago(3) : ago(Math.min(brief.published, brand.joinedDaysAgo - 2));
  const luck = chance(800_000_000 + index);
  const createdAt = new Date(at.getTime() - 30 * HOUR);
  return {
    ...{ ...brief, place: index, brand, createdAt },
    ...{ id: idAt(createdAt, luck), lineIds: brief.deliverables.map(() => idAt(createdAt, luck)) },
    publishedAt: brief.state === "draft" ? null : at,
    applyBy: new Date(Math.max(ago(brief.closes).getTime(), at.getTime() + 10 * DAY)),
    closedAt:
      brief.closed === null ? null : new Date(Math.max(ago(brief.closed).getTime(), at.getTime() + 10 * DAY)),
  };
}

function eligibilityOf({ deliverables, minFollowers }: PlannedBrief) {
  return readEligibility({
    platforms: [...new Set(deliverables.map((line) => line.platform))],
    minFollowers,
  });
}

/** What a brief says beside its columns. */
export function detailsOf({ brand, keyMessages, market, exclusivityDays, share }: PlannedBrief) {
  return readBriefDetails({
    ...{ background: brand.background, values: brand.values, keyMessages },
    goals: [{ kind: "awareness", kpi: "Reach", target: "40,000" }],
    ...{ model: modelOf(true, share !== null), commission: share },
    disclosure: { markets: disclosureMarketsOf([market]) },
    exclusivity: exclusivityDays === null ? null : { category: brand.niche, days: exclusivityDays },
  });
}

/** A brief as its table holds it. */
export function briefRows(brief: PlannedBrief): Row {
  const { id, brand, title, summary, state, slots, budget, fee, niches, market, publishedAt, createdAt } =
    brief;
  const { closedAt } = brief;
  const slug = `${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}-crowd-${id.slice(-10)}`;
  return {
    ...{ id, slug, brand_id: brand.id, state, version: 1, visibility: "public", title, summary },
    details: detailsOf(brief),
    eligibility: eligibilityOf(brief),
    ...{ currency: brand.currency, pricing: "fixed", slots, budget, apply_by: brief.applyBy },
    pays: payKindsOf(modelOf(true, brief.share !== null), false),
    ...{ fee_min: fee, fee_max: fee, platforms: eligibilityOf(brief).platforms, niches, markets: [market] },
    ...{ created_by_id: brand.userId, created_at: createdAt, updated_at: publishedAt ?? createdAt },
    ...{ submitted_at: publishedAt && createdAt, published_at: publishedAt, closed_at: closedAt },
    close_reason: closedAt ? "deadline" : null,
  };
}

/** The pieces of a brief as their table holds them. */
export function lineRows({ id, lineIds, deliverables }: PlannedBrief): Row[] {
  return deliverables.map(({ platform, format, fee }, position) => ({
    ...{ id: lineIds[position], brief_id: id, position, platform, format, quantity: 1 },
    ...{ specification: "", fee_min: fee, fee_max: fee },
  }));
}
