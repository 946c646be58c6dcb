import type { Turn } from "#app/domain/deal/turn.ts";

interface Names {
  brandName: string;
  creatorName: string;
  brandPays: string;
  /** What the creator nets of the piece of work that the turn is about. */
  itemNets: string;
  /** The creator publishes it; what the brand publishes itself is done when its draft is approved. */
  posted: boolean;
  /** Whether a fee was agreed. */
  paid: boolean;
}

/** One sentence of context for the one whose turn it is: what the act does and what follows. */
export function turnContext(turn: Turn, names: Names): string {
  switch (turn.act) {
    case "sign":
      if (!names.paid)
        return "The contract holds the terms that were accepted, word for word. There is no fee to secure: the deal begins when both have signed.";
      return turn.side === "brand"
        ? `The contract holds the terms that ${names.creatorName} accepted, word for word. When both have signed, you secure ${names.brandPays}.`
        : `The contract holds the terms that you accepted, word for word. When both have signed, ${names.brandName} secures the funds; you start only then.`;
    case "fund":
      return `You pay ${names.brandPays} now. It is held until you approve the work; ${names.creatorName} starts when it is in.`;
    case "give_address":
      return `${names.brandName} sends you the product before your work begins. Only those who pack it can read the address.`;
    case "ship_product":
      return `${names.creatorName} starts when the product is there. Send it with a tracking number.`;
    case "confirm_product":
      return `The time for your first draft begins when you have it. Report it here if it is damaged or does not come.`;
    case "confirm_return":
      return `${names.creatorName} sent the product back. Say when you have it.`;
    case "send_draft":
      return `${names.paid ? "The funds are secured. " : ""}${names.posted ? "Send your draft before you post anything" : "Send your draft"}; ${names.brandName} reviews it first.`;
    case "fix_draft":
      return `${names.brandName} asked for changes. Read them below, then send the next version.`;
    case "review_draft":
      if (!names.posted)
        return `When you approve, the work is accepted${names.paid ? ` and ${names.itemNets} is scheduled for payout` : ""}.`;
      return `When you approve, ${names.creatorName} can publish.${names.paid ? " Nothing is paid out before your live check." : ""}`;
    case "post_live":
      return `Your draft is approved. Publish it with the approved caption and the platform's own ad label, then send the link.`;
    case "check_live":
      return `Open the post and compare it with the approved draft. When you accept it, ${names.paid ? `${names.itemNets} is scheduled for payout` : "this part of the deal is done"}.`;
    case "sign_amendment":
      return `It changes what you agreed, and only when both have signed. Until then the deal goes on under its present terms.`;
    case "fund_amendment":
      return `Both have signed. It takes effect when what it adds is secured.`;
    case "answer_dispute":
      return `${turn.side === "brand" ? names.creatorName : names.brandName} opened a dispute${turn.aboutStatement ? " about a commission statement" : ""}.${turn.still ? " The deal stands still: nothing runs, and nothing is paid out." : ""} Answer with your own evidence; then our staff rules.`;
  }
}

/** The same for the one who waits. */
export function waitingWords(turn: Turn, names: Names): string {
  const who = turn.side === "brand" ? names.brandName : names.creatorName;
  const words: Record<Turn["act"], string> = {
    sign: `${who} reads and signs the contract.`,
    fund: `${who} secures the funds. Do not start before they are in.`,
    give_address: `${who} gives the address that the product is sent to.`,
    ship_product: `${who} sends the product. The work begins when it is there.`,
    confirm_product: `The product is on its way to ${who}.`,
    confirm_return: `The product is on its way back to ${who}.`,
    send_draft: `${who} makes the first draft.`,
    fix_draft: `${who} works on the changes.`,
    review_draft: `${who} reviews the draft.`,
    post_live: `${who} publishes the approved post and sends the link.`,
    check_live: `${who} checks the live post.`,
    sign_amendment: `${who} reads and signs the amendment.`,
    fund_amendment: `${who} pays for the amendment.`,
    answer_dispute: `${who} answers the dispute${turn.aboutStatement ? " about a commission statement" : ""}.${turn.still ? " The deal stands still meanwhile: nothing runs, and nothing is paid out." : ""}`,
  };
  return words[turn.act];
}
