import type { DeclineCode } from "#app/domain/application/application.ts";
import type { FailedCriterion } from "#app/domain/application/decline.server.ts";
import type { DisputeReason } from "#app/domain/dispute/reasons.ts";
import type { When } from "../when.ts";

/** One draft and what the brand said to it; without a word the timer decides. */
export interface DemoDraft {
  at: When;
  caption: string;
  note?: string;
  media: "video" | "photo";
  /** Sent although the caption does not disclose the ad. */
  anyway?: true;
  /** `by`: the member of the team; the owner unless told. */
  approved?: { at: When; by?: string };
  changes?: { at: When; by?: string; feedback: string };
  tags?: string[];
  /** What is said about it, each with its answers. Points at the first file. */
  comments?: DemoComment[];
}

export interface DemoComment {
  at: When;
  by: "brand" | "creator";
  body: string;
  time?: string;
  left?: string;
  top?: string;
  answers?: { at: When; by: "brand" | "creator"; body: string }[];
  resolved?: { at: When; by: "brand" | "creator" };
}

export interface DemoPost {
  at: When;
  url: string;
  /** What the platform showed that day. */
  numbers?: { views: bigint; likes: bigint; comments: bigint; saves: bigint };
  confirmed?: { at: When; by?: string };
  problem?: { at: When; by?: string; text: string };
}

/** What came of one deliverable. */
export interface DemoWork {
  drafts: DemoDraft[];
  posts?: DemoPost[];
}

/** A dispute about all work of the deal, with a picture as evidence. */
export interface DemoDispute {
  at: When;
  by: "brand" | "creator";
  reason: DisputeReason;
  text: string;
  answered?: { at: When; text: string };
}

/** What one side answers an offer with: other fees, one for each line, perhaps another term of the licence. */
export interface DemoCounter {
  at: When;
  by: "brand" | "creator";
  prices: bigint[];
  termDays?: number;
  message: string;
}

/** The life of one application: what did not happen is left out. Fees in minor units, one per line of the brief. */
/** One more Instagram story that the brand asks for. */
export interface DemoAmendment {
  at: When;
  message: string;
  price: bigint;
}

export interface Story {
  brief: string;
  creator: string;
  applied: When;
  pitch: string;
  availability: string;
  answers?: string[];
  prices: bigint[];
  shortlisted?: When;
  /** What the team says among itself; `by`: the member, the owner unless told. */
  notes?: { at: When; by?: string; body: string }[];
  declined?: { at: When; code: DeclineCode; note: string; failed?: FailedCriterion[] };
  withdrawn?: When;
  offered?: { at: When; prices?: bigint[]; message: string };
  /** Counter-offers to it, in turn; the last one is still open unless something follows. */
  countered?: DemoCounter[];
  offerDeclined?: { at: When; reason: string };
  accepted?: When;
  signed?: { brand?: When; creator?: When };
  funded?: When;
  /** Of a brief with a product: when the address came, when it was sent, when it arrived. */
  parcel?: { address: When; shipped?: When; received?: When };
  /** A time to publish the first piece of work, so many days from when it was proposed. */
  slot?: { at: When; by: "brand" | "creator"; inDays: number; agreed?: When };
  /** For each deliverable, in the order of the brief. */
  work?: DemoWork[];
  /** A change to what was agreed that the brand proposes and signs; it waits for the creator. */
  amendment?: DemoAmendment;
  disputed?: DemoDispute;
  /** Of a brief that pays a commission: its orders and returns, and when the brand looks for what it owes. */
  sold?: { orders: [When, string, bigint][]; paid: When[] };
  /** The card's bank takes the payment back; the reason in the processor's word. */
  chargedBack?: { at: When; reason: string };
  /** Of a programme: its later months, from the second on; one that was not funded is left to the timers. */
  months?: { funded: When; work?: DemoWork[] }[];
}
