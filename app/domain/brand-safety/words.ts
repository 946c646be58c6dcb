import { CATEGORY_FACTS } from "./category.ts";
import type { PostKind } from "./post-kind.ts";
import type { SafetyFinding, SafetyReport } from "./report.ts";

const SAID = "what the creator says about it, or an appeal that our staff grants";
const CHANGES: Record<PostKind, string> = {
  imported: `A new import after the caption was edited, ${SAID}.`,
  declared: `The edited post, pasted again, ${SAID}.`,
  work: `Another title in the portfolio, ${SAID}.`,
  live: `What the creator says about it, or an appeal that our staff grants.`,
  draft: `The next version of the draft, ${SAID}.`,
};

/** What would change a finding, in one line. */
export const changeWords = ({ kind, fix }: Pick<SafetyFinding, "kind" | "fix">): string =>
  fix === null ? CHANGES[kind] : `The caption would ${fix.replace(/\.$/, "")}. ${CHANGES[kind]}`;

/** Why it was found, as a sentence. */
export const reasonWords = ({ reasons, informs }: Pick<SafetyFinding, "reasons" | "informs">): string =>
  `This post ${reasons.join("; it ")}.${informs ? " It seems to inform or warn, which lowers the severity." : ""}`;

const KINDS: Record<PostKind, [one: string, many: string]> = {
  imported: ["imported post", "imported posts"],
  declared: ["pasted post", "pasted posts"],
  work: ["title in the portfolio", "titles in the portfolio"],
  live: ["live post of deals here", "live posts of deals here"],
  draft: ["draft", "drafts"],
};

/** "380 imported posts, 2 drafts". */
export const lookedWords = ({ kinds }: SafetyReport["looked"]): string =>
  kinds.map(([kind, count]) => `${count} ${KINDS[kind][count === 1 ? 0 : 1]}`).join(", ");

/** How many findings, never as a grade. */
export const countWords = (count: number): string =>
  count === 0 ? "Nothing was found" : count === 1 ? "1 finding" : `${count} findings`;

/** The standard that a finding follows. */
export const standardOf = ({ category, source }: Pick<SafetyFinding, "category" | "source">): string =>
  source ?? CATEGORY_FACTS[category].source;
