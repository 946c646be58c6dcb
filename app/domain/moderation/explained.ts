import { EXPLANATIONS } from "./explain.ts";
import type { Finding } from "./finding.ts";

/** What a check saw, before the rule behind it is added. */
export type Found = Omit<Finding, "rule" | "source" | "mend">;

/** A finding with why it matters, who says so and how to mend it. */
export const explained = (found: Found): Finding => ({ ...found, ...EXPLANATIONS[found.code] });
