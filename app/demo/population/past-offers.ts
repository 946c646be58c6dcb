import { isContentOnly } from "#app/domain/account/platforms.ts";
import { digestOf } from "#app/domain/audit/digest.server.ts";
import { readBriefDetails } from "#app/domain/brief/brief-details.ts";
import { agreedPolicySchema, DEFAULT_POLICY, hoursAfter } from "#app/domain/deal/policy.ts";
import { commissionOf } from "#app/domain/offer/pay-terms.ts";
import { termsWith, type TermsBody } from "#app/domain/offer/terms.ts";
import { detailsOf, type PlannedBrief } from "./brief-rows.ts";
import type { Row } from "./bulk.server.ts";
import { idAt } from "./ids.ts";
import type { PlannedCreator } from "./populate.server.ts";
import type { Chance } from "./random.ts";

const HOUR = 3_600_000;
const POLICY = agreedPolicySchema.parse(DEFAULT_POLICY);
const MESSAGES = [
  "We would like to work with you on this.",
  "Your pitch is what we hoped for. The fee is as asked.",
];
const NOES = [
  "The dates do not work for me.",
  "I have taken something similar meanwhile.",
  "The licence is too long.",
];

/** An offer of the past that came to nothing, with its terms, and how the application ended after it. */
export interface PastOffer {
  terms: Row;
  offer: Row;
  ending: Row;
  body: TermsBody;
}

function termsOf(brief: PlannedBrief, creator: PlannedCreator): TermsBody {
  const { brand, deliverables, lineIds } = brief;
  const details = readBriefDetails(detailsOf(brief));
  const { licence, exclusivity, disclosure, mentions } = details;
  return termsWith(
    {
      brief: { id: brief.id, title: brief.title },
      brand: { id: brand.id, name: brand.name, country: brand.country },
      creator: { id: creator.id, name: creator.name, handle: creator.handle, country: creator.country },
      ...{ currency: brand.currency, licence, exclusivity, policy: POLICY },
      disclosure: { markets: disclosure.markets, hashtags: [], mentions },
      ...commissionOf(details, DEFAULT_POLICY, brand.currency),
    },
    deliverables.map(({ platform, format, fee }, at) => ({
      ...{ id: lineIds[at] ?? "", platform, format, gross: fee, contentOnly: isContentOnly(format) },
      ...{ quantity: 1, specification: "", publishFrom: null, publishTo: null },
    })),
  );
}

/**
 * What came of an offer that the brand made within the days of its answer: most are answered with no within the three
 * days that an offer is open, some are not answered at all. Either way the application is back on the shortlist
 * then, until one of both sides ends it.
 */
export function pastOffer(
  application: { id: string; submittedAt: Date },
  brief: PlannedBrief,
  creator: PlannedCreator,
  luck: Chance,
): PastOffer {
  const after = (from: Date, low: number, high: number) =>
    new Date(from.getTime() + luck.between(low, high) * HOUR + luck.between(0, 59) * 60_000);
  const at = after(application.submittedAt, 5, 90);
  const expiresAt = hoursAfter(at, POLICY.offerHours);
  // How somebody answers is a habit: one in six of them lets offers lapse.
  const answers = creator.index % 6 !== 0;
  const respondedAt = answers ? after(at, 2, 66) : null;
  const endedAt = after(respondedAt ?? expiresAt, 3, 40);
  const byBrand = luck.between(1, 3) > 1;
  const body = termsOf(brief, creator);
  const ids = { terms: idAt(at, luck), offer: idAt(at, luck) };
  const made = { application_id: application.id, proposed_by: "brand", created_at: at };
  return {
    body,
    terms: { id: ids.terms, ...made, version: 1, body, sha256: digestOf(body) },
    offer: {
      ...{ id: ids.offer, ...made, terms_id: ids.terms, version: 1, message: luck.pick(MESSAGES) },
      ...{
        state: answers ? "declined" : "expired",
        created_by_id: brief.brand.userId,
        expires_at: expiresAt,
      },
      ...{ responded_at: respondedAt, decline_reason: answers ? luck.pick(NOES) : null },
    },
    ending: {
      ...{ state: byBrand ? "declined" : "withdrawn", answered_at: at, ended_at: endedAt },
      ...{ decline_code: byBrand ? "timing" : null, decline_note: byBrand ? "" : null },
    },
  };
}
