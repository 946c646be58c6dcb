import type { z } from "zod";
import type { ApplicationDraftFields } from "#app/domain/application/draft.ts";
import { eligibilityLines } from "#app/domain/brief/labels.ts";
import type { CreatorActor } from "#app/domain/access/actor.ts";
import type { OwnCreator } from "#app/domain/account/queries.server.ts";
import { freezeStats } from "#app/domain/account/stats.ts";
import { answerKey, isFixed, type ApplyForm } from "#app/domain/application/apply-form.ts";
import type { ApplyInput } from "#app/domain/application/apply.server.ts";
import { isOpen } from "#app/domain/brief/brief.ts";
import type { CreatorFit, PublicBrief } from "#app/domain/brief/queries.server.ts";
import type { BriefView } from "#app/domain/brief/view.ts";

const linesOf = (brief: BriefView) =>
  brief.deliverables.map(({ id, platform, format, quantity, specification, feeMin, feeMax }) => ({
    ...{ id, platform, format, quantity, specification },
    min: feeMin,
    max: feeMax,
  }));

/** What the form of a brief depends on: the same for the browser and the server. */
export const formBriefOf = (brief: BriefView) => ({
  lines: linesOf(brief),
  currency: brief.currency,
  questions: brief.details.questions,
});

type Obstacle = "applied" | "closed" | "filled" | "not_eligible" | "not_verified";

function obstacleOf(actor: CreatorActor, found: PublicBrief & { fit: CreatorFit }): Obstacle | null {
  if (found.fit.application) return "applied";
  if (!isOpen(found.brief, found.now)) return "closed";
  if (found.brief.slotsLeft === 0) return "filled";
  if (!found.fit.ok) return "not_eligible";
  return actor.emailVerified ? null : "not_verified";
}

/** The words of a brief that an exclusivity of the creator's may cover. */
export const exclusivityWords = ({ brand, title, summary, details }: BriefView) => ({
  brandId: brand.id,
  words: [title, summary, details.exclusivity?.category ?? "", ...details.hashtags.product].join(" "),
});

/** What a creator brings to the form: what they typed before, and texts that they use again. */
export interface ApplyAids {
  draft: { fields: ApplicationDraftFields; savedAt: Date } | null;
  answers: readonly { id: string; label: string; text: string }[];
  portfolio: readonly { id: string; title: string; brandName: string }[];
}

/** What the page shows: the brief in short, what stands in the way, and the accounts to choose from. */
export function applyView(
  actor: CreatorActor,
  found: PublicBrief & { fit: CreatorFit },
  creator: OwnCreator,
  aids: ApplyAids,
) {
  const { brief, policy, reply, now, fit } = found;
  const accounts = creator.accounts.map(({ id, platform, handle, url, latest }) => ({
    ...{ id, platform, handle },
    stats: latest ? freezeStats({ platform, handle, url }, latest) : null,
  }));
  const wanted = brief.deliverables.map((line) => line.platform);
  const measured = accounts.filter((account) => account.stats !== null);
  const fitting = measured.filter((account) => wanted.includes(account.platform));
  const usual = (fitting.length > 0 ? fitting : measured).map(({ id }) => id);
  const drafted = aids.draft?.fields.accountIds?.filter((id) => measured.some((one) => one.id === id)) ?? [];
  return {
    handle: actor.handle,
    draft: aids.draft,
    savedAnswers: aids.answers,
    portfolio: aids.portfolio,
    brief,
    policy,
    reply,
    now,
    timeZone: actor.timeZone,
    fit,
    rules: eligibilityLines(brief),
    obstacle: obstacleOf(actor, found),
    accounts,
    chosen: drafted.length > 0 ? drafted : usual,
    askedCountry: brief.eligibility.audienceCountry?.country ?? brief.markets[0] ?? null,
    ...formBriefOf(brief),
  };
}
export type ApplyView = ReturnType<typeof applyView>;

/** The act that a filled form asks for: fixed fees come from the brief, never from the browser. */
export function applyInput(brief: BriefView, value: z.output<ApplyForm>): ApplyInput {
  const { lines, questions } = formBriefOf(brief);
  return {
    slug: brief.slug,
    accountIds: value.accountIds,
    pitch: value.pitch,
    availability: value.availability,
    works: value.works,
    workLinks: value.workLinks,
    answers: questions.map((question, at) => ({ question, answer: value.answers[answerKey(at)] ?? "" })),
    prices: lines.map((line) => ({
      briefDeliverableId: line.id,
      amount: (isFixed(line) ? line.min : value.prices[line.id]) ?? 0n,
    })),
  };
}
