import { exampleUrl, normaliseLiveUrl } from "#app/domain/content/live-url.ts";
import { findingsOn } from "#app/domain/content/deal-caption.ts";
import type { TermsBody, TermsItem } from "#app/domain/offer/terms.ts";
import type { Row } from "./bulk.server.ts";
import { idAt } from "./ids.ts";
import type { PieceCourse } from "./past-course.ts";
import type { Doer } from "./past-events.ts";
import type { Chance } from "./random.ts";

const FEEDBACK = [
  "Please show it in daylight once; the rest is right.",
  "The name is cut off in the first second. Otherwise yes.",
  "Could you say where to get it before the end?",
];
/** The word for an ad in the language of a brand's home; English elsewhere. */
const AD: Record<string, string> = { DE: "Anzeige", FR: "Publicité", ES: "Publicidad", IT: "Pubblicità" };

export interface People {
  brand: NonNullable<Doer>;
  creator: NonNullable<Doer>;
  handle: string;
}

export interface Piece {
  id: string;
  item: TermsItem;
  label: string;
  course: PieceCourse;
  /** Where it was posted; content that the brand posts itself has no address. */
  url: string;
}

const captionOf = ({ brand, brief }: TermsBody) =>
  `${AD[brand.country] ?? "Ad"}: ${brand.name}. ${brief.title}, as it is.`;

/** An address of a post that could be one of this platform. */
export function postAddress({ platform }: TermsItem, handle: string, luck: Chance): string {
  const letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";
  const code = Array.from({ length: 11 }, () => letters[luck.between(0, letters.length - 1)]).join("");
  const number = `7${Array.from({ length: 6 }, () => String(luck.between(100, 999))).join("")}`;
  const addresses = {
    instagram: `https://www.instagram.com/reel/${code}/`,
    tiktok: `https://www.tiktok.com/@${handle}/video/${number}`,
    youtube: `https://www.youtube.com/shorts/${code}`,
    other: `https://posts.example/${code}`,
  };
  return normaliseLiveUrl(addresses[platform], platform) ?? exampleUrl(platform);
}

/** The rows of a finished deal's pieces: their limits that were missed, drafts and posts. */
export function pieceRows(
  body: TermsBody,
  dealId: string,
  pieces: readonly Piece[],
  people: People,
  luck: Chance,
) {
  const caption = captionOf(body);
  const rows = {
    deliverable: [] as Row[],
    reminder: [] as Row[],
    draft: [] as Row[],
    live_post: [] as Row[],
  };
  for (const [position, { id, item, course, url }] of pieces.entries()) {
    const { platform, format, quantity, specification, contentOnly } = item;
    const findings = (at: Date, label?: boolean) => findingsOn(body, item, at, caption, label);
    rows.deliverable.push({
      ...{ id, deal_id: dealId, position, platform, format, quantity, specification, version: 6 },
      ...{ content_only: contentOnly, state: "paid", state_since: course.paidAt, due_at: null },
      ...{ gross: item.gross, brand_fee: item.brandFee, creator_fee: item.creatorFee },
      rounds_used: course.drafts.filter(({ decision }) => decision === "changes_requested").length,
      accepted_at: course.acceptedAt,
    });
    if (course.missed) {
      const { missed: deadline } = course;
      const sentAt = new Date(deadline.getTime() + 120_000);
      rows.reminder.push({ subject_id: id, kind: "draft_due-0", deadline, sent_at: sentAt });
    }
    for (const [index, { at, decidedAt, decision }] of course.drafts.entries())
      rows.draft.push({
        ...{ id: idAt(at, luck), deliverable_id: id, version: index + 1, caption, note: "" },
        ...{ submitted_by_id: people.creator.userId, submitted_at: at, disclosure: findings(at) },
        ...{ checklist: [], decision, decided_at: decidedAt },
        feedback: decision === "changes_requested" ? luck.pick(FEEDBACK) : null,
        decided_by_id: decision === "auto_approved" ? null : people.brand.userId,
      });
    if (course.postedAt)
      rows.live_post.push({
        ...{ id: idAt(course.postedAt, luck), deliverable_id: id, caption, label_on: true },
        ...{ url, disclosure: findings(course.postedAt, true) },
        ...{ submitted_at: course.postedAt, confirmed_at: course.acceptedAt },
      });
  }
  return rows;
}
