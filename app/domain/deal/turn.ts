import type { Side } from "../access/actor.ts";
import { answerOwed, type TurnDispute } from "./dispute-turn.ts";
import type { ShipmentState } from "../product/shipment.ts";
import type { DealState } from "./deal.ts";
import type { DeliverableState } from "./deliverable.ts";

export const TURN_ACTS = [
  "sign",
  "fund",
  "give_address",
  "ship_product",
  "confirm_product",
  "confirm_return",
  "send_draft",
  "fix_draft",
  "review_draft",
  "post_live",
  "check_live",
  "sign_amendment",
  "fund_amendment",
  "answer_dispute",
] as const;
export type TurnAct = (typeof TURN_ACTS)[number];

export interface OpenAmendment {
  number: number;
  state: string;
  added: bigint;
  createdAt: Date;
  signedAt: Date | null;
  dueAt: Date | null;
  signatures: readonly { side: Side }[];
}

export interface TurnFacts {
  state: DealState;
  createdAt: Date;
  signedAt: Date | null;
  dueAt: Date | null;
  signedSides: readonly Side[];
  /** Which month of a programme; 1 in every other deal. */
  period: number;
  /** The product that comes before the work; null or absent where nothing is sent, or not yet. */
  shipment?: { state: ShipmentState; stateSince: Date; dueAt: Date | null } | null;
  deliverables: readonly {
    id: string;
    label: string;
    state: DeliverableState;
    stateSince: Date;
    dueAt: Date | null;
  }[];
  /** Since when the deal stands still: nothing of its work is owed meanwhile. */
  pausedAt?: Date | null;
  /** The amendment that is being signed or paid for, if any. Minor units. */
  amendments?: readonly OpenAmendment[];
  /** The dispute that is not closed, if any. */
  disputes?: readonly TurnDispute[];
}

/** Something that one side owes: what, since when, until when. */
export interface Turn {
  side: Side;
  act: TurnAct;
  since: Date;
  dueAt: Date | null;
  /** A later month of a programme: when it lapses, nothing else does. */
  laterMonth: boolean;
  /** Null for the acts that concern the whole deal. */
  deliverable: { id: string; label: string } | null;
  /** Of the acts that an amendment waits for. */
  amendment?: Pick<OpenAmendment, "number" | "added">;
  /** Of the answer to a dispute: it is about a commission statement, where silence decides nothing. */
  aboutStatement?: true;
  /** Of the answer to a dispute: the deal stands still until it is closed. */
  still?: true;
}

const WORK: Partial<Record<DeliverableState, { side: Side; act: TurnAct }>> = {
  draft_due: { side: "creator", act: "send_draft" },
  changes_requested: { side: "creator", act: "fix_draft" },
  in_review: { side: "brand", act: "review_draft" },
  live_due: { side: "creator", act: "post_live" },
  live_check: { side: "brand", act: "check_live" },
};

const PRODUCT: Partial<Record<ShipmentState, { side: Side; act: TurnAct }>> = {
  awaiting_address: { side: "creator", act: "give_address" },
  to_ship: { side: "brand", act: "ship_product" },
  damaged: { side: "brand", act: "ship_product" },
  missing: { side: "brand", act: "ship_product" },
  shipped: { side: "creator", act: "confirm_product" },
  returning: { side: "brand", act: "confirm_return" },
};

/** Who owes the product's next step. */
function productTurns({ shipment }: TurnFacts): Omit<Turn, "laterMonth">[] {
  const owed = shipment && PRODUCT[shipment.state];
  return owed ? [{ ...owed, since: shipment.stateSince, dueAt: shipment.dueAt, deliverable: null }] : [];
}

/** Who signs the open amendment, or pays for it. */
function amendmentTurns({ amendments = [] }: TurnFacts): Omit<Turn, "laterMonth">[] {
  return amendments.flatMap((one): Omit<Turn, "laterMonth">[] => {
    const { state, number, added, createdAt, signedAt, dueAt, signatures } = one;
    const of = { dueAt, deliverable: null, amendment: { number, added } };
    if (state === "funding")
      return [{ ...of, side: "brand", act: "fund_amendment", since: signedAt ?? createdAt }];
    if (state !== "signing") return [];
    return (["brand", "creator"] as const)
      .filter((side) => !signatures.some((one) => one.side === side))
      .map((side) => ({ ...of, side, act: "sign_amendment", since: createdAt }));
  });
}

const byLimit = (a: Omit<Turn, "laterMonth">, b: Omit<Turn, "laterMonth">) =>
  (a.dueAt?.getTime() ?? Infinity) - (b.dueAt?.getTime() ?? Infinity);

/** Everything that is owed in a deal, the most urgent first. Empty when nobody has to act. */
export function turnsOf(deal: TurnFacts): Turn[] {
  const laterMonth = deal.period > 1;
  if (deal.state === "signing") {
    return (["brand", "creator"] as const)
      .filter((side) => !deal.signedSides.includes(side))
      .map((side) => ({
        ...{ side, act: "sign", since: deal.createdAt, dueAt: deal.dueAt },
        ...{ laterMonth, deliverable: null },
      }));
  }
  if (deal.state === "funding") {
    return [
      {
        side: "brand",
        act: "fund",
        // A later month of a programme was signed long before it was opened.
        since: deal.signedAt && deal.signedAt > deal.createdAt ? deal.signedAt : deal.createdAt,
        dueAt: deal.dueAt,
        laterMonth,
        deliverable: null,
      },
    ];
  }
  // A statement of its commission can still be in dispute.
  const answer = answerOwed(deal.disputes, deal.pausedAt).map((turn) => ({ ...turn, laterMonth }));
  if (deal.state === "cancelled" || deal.pausedAt) return answer;
  const changes = amendmentTurns(deal).map((turn) => ({ ...turn, laterMonth }));
  // What a licence allows can be changed when all else is done.
  if (deal.state === "completed") return [...answer, ...changes].sort(byLimit);
  const work = deal.deliverables.flatMap((item) => {
    const owed = WORK[item.state];
    const deliverable = { id: item.id, label: item.label };
    return owed ? [{ ...owed, since: item.stateSince, dueAt: item.dueAt, deliverable }] : [];
  });
  return [...productTurns(deal), ...work]
    .map((turn) => ({ ...turn, laterMonth }))
    .concat(changes)
    .sort(byLimit);
}

// As both sides read it.
export const AT_ZERO: Record<TurnAct, string> = {
  sign: "then the deal lapses and the slot opens again",
  fund: "then the deal lapses and the slot opens again",
  give_address: "then the address is late and the brand is told",
  ship_product: "then the creator may cancel without loss",
  confirm_product: "then it counts as received",
  confirm_return: "then it counts as returned",
  send_draft: "then the draft is late and the brand is told",
  fix_draft: "then the draft is late and the brand is told",
  review_draft: "then approved automatically",
  post_live: "then the post is late and the brand is told",
  check_live: "then accepted automatically",
  sign_amendment: "then it lapses and the contract stands as it was",
  fund_amendment: "then it lapses and the contract stands as it was",
  answer_dispute: "then whoever opened it prevails",
};

/** What happens by itself when the time of a turn is up. */
export function atZeroOf({
  act,
  laterMonth,
  aboutStatement,
}: Pick<Turn, "act" | "laterMonth" | "aboutStatement">): string {
  if (act === "fund" && laterMonth) return "then this month lapses and the programme goes on";
  return aboutStatement ? "then our staff rules" : AT_ZERO[act];
}

/** The act as a title: for the one whose turn it is, and for the one who waits. */
export function turnTitle(turn: Pick<Turn, "act" | "deliverable">, briefTitle: string): string {
  const what = turn.deliverable?.label ?? "";
  switch (turn.act) {
    case "sign":
      return `Sign the contract for “${briefTitle}”`;
    case "fund":
      return `Secure the funds for “${briefTitle}”`;
    case "give_address":
      return `Say where the product for “${briefTitle}” goes`;
    case "ship_product":
      return `Send the product for “${briefTitle}”`;
    case "confirm_product":
      return `Say whether the product for “${briefTitle}” arrived`;
    case "confirm_return":
      return `Say that the product of “${briefTitle}” is back`;
    case "send_draft":
      return `Send the first draft: ${what}`;
    case "fix_draft":
      return `Send the changed draft: ${what}`;
    case "review_draft":
      return `Review the draft: ${what}`;
    case "post_live":
      return `Publish and send the link: ${what}`;
    case "check_live":
      return `Check the live post: ${what}`;
    case "sign_amendment":
      return `Sign or decline the amendment of “${briefTitle}”`;
    case "fund_amendment":
      return `Pay for the amendment of “${briefTitle}”`;
    case "answer_dispute":
      return `Answer the dispute about “${briefTitle}”`;
  }
}

/** The button of an act. */
export const TURN_BUTTON: Record<TurnAct, string> = {
  sign: "Read and sign",
  fund: "Secure the funds",
  give_address: "Give the address",
  ship_product: "Send the product",
  confirm_product: "It arrived, or not",
  confirm_return: "It is back",
  send_draft: "Upload the draft",
  fix_draft: "Upload the new draft",
  review_draft: "Review the draft",
  post_live: "Send the link",
  check_live: "Check the post",
  sign_amendment: "Read the amendment",
  fund_amendment: "Pay for it",
  answer_dispute: "Answer the dispute",
};
