import type { Platform } from "#app/domain/account/platforms.ts";
import type { FrozenStats } from "#app/domain/account/stats.ts";
import type { BrandRole, Side } from "#app/domain/access/actor.ts";
import type { ApplicationState } from "#app/domain/application/application.ts";
import type { FitView } from "#app/domain/application/fit-view.ts";
import type { Standing } from "#app/domain/application/standing.ts";
import type { FailedCriterion } from "#app/domain/brief/eligibility.ts";
import type { FeePolicy } from "#app/domain/ledger/fees.ts";
import type { CompetitorTie } from "#app/domain/competition/competition-view.ts";
import type { TeamNotesView } from "./team-notes.tsx";
import type { SubmissionResult } from "@conform-to/react";

/** One application as a line of the brand's desk. Amounts in minor units. */
export interface DeskLine {
  id: string;
  state: ApplicationState;
  name: string;
  handle: string;
  vetted: boolean;
  /** Null until it is scored. */
  fit: FitView | null;
  /** How many notes the team has on it. */
  notes: number;
  /** Past sponsored work for the team's competitors, latest first. */
  ties: readonly CompetitorTie[];
  /** Of the account that speaks for the application. */
  stats: FrozenStats | null;
  gross: bigint;
  /** What the brief pays for one slot; null while creators name their price. */
  range: { low: bigint; high: bigint } | null;
  currency: string;
  submittedAt: Date;
  answerDueAt: Date;
  endedAt: Date | null;
  standing: Standing | null;
  offer: {
    state: string;
    proposedBy: Side;
    gross: bigint;
    cost: bigint;
    message: string;
    declineReason: string | null;
    createdAt: Date;
    expiresAt: Date;
  } | null;
  dealNumber: number | null;
  decline: { sentences: string[]; note: string } | null;
}

/** An opened application: everything that was sent, and everything that a decision needs. */
export interface ApplicantDetail extends DeskLine {
  /** When the creator last changed it: before anybody of the brand opened it. */
  editedAt: Date | null;
  bio: string;
  pitch: string;
  availability: string;
  answers: { question: string; answer: string }[];
  pastWork: { title: string; brandName: string; url: string; line: string }[];
  askedCountry: string | null;
  /** What the brief asks creators to leave to it. */
  exclusivity: { category: string; days: number } | null;
  snapshots: { id: string; stats: FrozenStats }[];
  lines: { id: string; platform: Platform; format: string; quantity: number; amount: bigint }[];
  failed: readonly FailedCriterion[];
  /** What the creator would read, by reason. */
  previews: Record<string, string[]>;
  /** Whether the brief pays no fixed fee: then no price is offered. */
  noFee: boolean;
  /** What the brief promises beside the fee or instead of it, in words; null where the fee is all. */
  beside: string | null;
  policy: FeePolicy & { offerHours: number };
  capacity: { slots: number; slotsLeft: number; budget: bigint; budgetLeft: bigint };
  /** Of an ambassador programme: prices are those of one month. */
  programme: { periods: number; noticeDays: number } | null;
  role: BrandRole;
  may: { answer: boolean; offer: boolean; shortlist: boolean; makeOffer: boolean; decline: boolean };
}

/** What comes back when a decision was not carried out. */
export interface Refused {
  applicationId: string;
  intent: "shortlist" | "offer" | "decline" | "note" | "answer";
  result: SubmissionResult<string[]> | null;
  refused: string | null;
}

export interface DetailProps {
  detail: ApplicantDetail;
  /** What the team says about it. */
  team: TeamNotesView;
  refused: Refused | null;
  now: Date;
  timeZone: string;
}
