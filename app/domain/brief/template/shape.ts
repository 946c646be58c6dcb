import type { Platform } from "../../account/platforms.ts";
import type { BriefDetails } from "../brief-details.ts";

/** A deliverable of a template; the fee is the brand's to set. */
export interface TemplateLine {
  platform: Platform;
  format: string;
  quantity: number;
  specification: string;
}

/** What a brief of a category usually says, to begin with and to change. */
export interface BriefTemplate {
  key: string;
  /** "Food and drink: a recipe in one take". */
  name: string;
  /** One line on what it is good for. */
  about: string;
  title: string;
  summary: string;
  niches: string[];
  goals: BriefDetails["goals"];
  audience: string;
  keyMessages: string[];
  dos: string[];
  donts: string[];
  industryTags: string[];
  questions: string[];
  lines: TemplateLine[];
  /** A usual share of sales beside the fee, or instead of it; left out: a fee is all. The limit is the brand's to set. */
  share?: { model: "hybrid" | "commission"; bps: number; days: number };
}
