import type { Platform } from "../account/platforms.ts";
import {
  matters,
  SAFETY_CATEGORIES,
  SEVERITIES,
  type SafetyCategory,
  type Severity,
  type Tolerances,
} from "./category.ts";
import { findingsIn, type CategoryFinding } from "./findings.ts";
import { POST_KINDS, type PostKind } from "./post-kind.ts";

/** Words that are looked at. Days at midnight UTC. */
export interface LookedAtPost {
  /** "post-<id>", "work-<id>", "live-<id>", "draft-<id>". */
  ref: string;
  kind: PostKind;
  platform: Platform;
  url: string;
  day: Date;
  text: string;
  /** Of a deal that the reader is a side of. */
  dealNumber: number | null;
}

export interface SafetyAnswerView {
  text: string;
  at: Date;
}
export interface SafetyAppealView {
  state: "open" | "kept" | "set_aside";
  decision: string | null;
}

/** A finding with its post, and what creator and staff said about it. */
export interface SafetyFinding extends CategoryFinding, Omit<LookedAtPost, "text"> {
  answer: SafetyAnswerView | null;
  appeal: SafetyAppealView | null;
}

export interface SafetyReport {
  looked: { total: number; kinds: [PostKind, number][]; first: Date | null; last: Date | null };
  findings: SafetyFinding[];
  /** Not findings any more: our staff set them aside after an appeal. */
  setAside: SafetyFinding[];
}

/** What was said about findings, by the post, the category and, for appeals, the words. */
export interface SafetySayings {
  answers: readonly { ref: string; category: string; text: string; answeredAt: Date }[];
  appeals: readonly {
    ref: string;
    category: string;
    words: string;
    state: SafetyAppealView["state"];
    decision: string | null;
  }[];
}

/** The marked words of a finding as one text: what an appeal speaks of. */
export const wordsKey = ({ words }: Pick<CategoryFinding, "words">): string => words.join("|");

/** One post by its address: the first of several sources, in the order of POST_KINDS, tells its words. */
function withoutTwins(posts: readonly LookedAtPost[]): LookedAtPost[] {
  const rank = (post: LookedAtPost) => POST_KINDS.indexOf(post.kind);
  const chosen = new Map<string, LookedAtPost>();
  for (const post of posts) {
    // A title says other things than the caption of the same post: both are read.
    const key = post.url === "" || post.kind === "work" || post.kind === "draft" ? post.ref : post.url;
    const known = chosen.get(key);
    if (!known || rank(post) < rank(known)) chosen.set(key, post);
  }
  return [...chosen.values()];
}

/** Captions of deals pass the disclosure gate of their own deal; a title of a portfolio is no caption. */
const isOwnCaption = (kind: PostKind) => kind === "imported" || kind === "declared";

const day = (at: Date) => at.toISOString().slice(0, 10);

/** Newest first within a severity; the gravest first. */
const inOrder = (one: SafetyFinding, other: SafetyFinding): number =>
  SEVERITIES.indexOf(other.severity) - SEVERITIES.indexOf(one.severity) ||
  other.day.getTime() - one.day.getTime() ||
  one.ref.localeCompare(other.ref) ||
  SAFETY_CATEGORIES.indexOf(one.category) - SAFETY_CATEGORIES.indexOf(other.category);

/** Everything that the words of a creator's posts say, with how much was looked at. `country` is where they live. */
export function safetyReport(
  posts: readonly LookedAtPost[],
  country: string,
  sayings: SafetySayings,
): SafetyReport {
  const read = withoutTwins(posts.filter(({ text }) => text.trim() !== ""));
  const found = read.flatMap(({ text, ...post }) =>
    findingsIn(
      text,
      isOwnCaption(post.kind) ? { platform: post.platform, country, day: day(post.day) } : null,
    ).map((finding): SafetyFinding => {
      const mine = (one: { ref: string; category: string }) =>
        one.ref === post.ref && one.category === finding.category;
      const answer = sayings.answers.find(mine);
      const appeal = sayings.appeals.find((one) => mine(one) && one.words === wordsKey(finding));
      return {
        ...post,
        ...finding,
        answer: answer ? { text: answer.text, at: answer.answeredAt } : null,
        appeal: appeal ? { state: appeal.state, decision: appeal.decision } : null,
      };
    }),
  );
  const days = read.map((post) => post.day.getTime());
  const isAside = (one: SafetyFinding) => one.appeal?.state === "set_aside";
  return {
    looked: {
      total: read.length,
      kinds: POST_KINDS.map((kind): [PostKind, number] => [
        kind,
        read.filter((post) => post.kind === kind).length,
      ]).filter(([, count]) => count > 0),
      first: days.length > 0 ? new Date(Math.min(...days)) : null,
      last: days.length > 0 ? new Date(Math.max(...days)) : null,
    },
    findings: found.filter((one) => !isAside(one)).sort(inOrder),
    setAside: found.filter(isAside).sort(inOrder),
  };
}

/** Whether a finding is one that the brand said matters to it. */
export const isMarked = (
  tolerances: Tolerances,
  finding: { category: SafetyCategory; severity: Severity },
): boolean => matters(tolerances[finding.category], finding.severity);
