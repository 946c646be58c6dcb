import { paysCommission, paysFee, type CompensationModel } from "../commission/compensation.ts";
import type { MarketPolicy, Policy } from "../deal/policy.ts";

/** One step between application and payout: who acts, what, what follows, and how long they have. */
export interface BriefStep {
  who: "brand" | "creator" | "both";
  what: string;
  then: string;
  limit: string;
}

/** "72 h", "7 d": a limit of the policy; days above three. */
export function limitWords(hours: number): string {
  return hours > 72 && hours % 24 === 0 ? `${hours / 24}\u00a0d` : `${hours}\u00a0h`;
}

const step = (who: BriefStep["who"], what: string, then: string, hours: number | null): BriefStep => ({
  ...{ who, what, then },
  limit: hours === null ? "Free" : limitWords(hours),
});

function agreementSteps(policy: Policy, fee: boolean): BriefStep[] {
  const closes = limitWords(policy.autoCloseHours);
  const answer = `With a reason if it declines. Without an answer the application closes after ${closes}.`;
  return [
    step("creator", "You apply", "Your numbers are frozen as they are that day.", null),
    step("brand", "The brand answers", answer, policy.answerHours),
    step(
      "creator",
      "You accept, counter or decline the offer",
      "After that it expires and the slot is free.",
      policy.offerHours,
    ),
    step(
      "both",
      "Both sign the contract",
      "Nothing changes after that unless both sign it.",
      policy.signHours,
    ),
    ...(fee
      ? [
          step(
            "brand",
            "The brand secures the funds",
            "Work starts only when the money is in.",
            policy.fundHours,
          ),
        ]
      : []),
  ];
}

/** What decides which steps there are. Content that is not posted skips the live ones; no fee, no funds and no payout of one. */
export interface StepChoice {
  contentOnly: boolean;
  model: CompensationModel;
  product: boolean;
}

function paySteps(policy: Policy, model: CompensationModel): BriefStep[] {
  const share = "Your share of each month’s sales is paid after both could check the statement.";
  return [
    ...(paysFee(model)
      ? [step("both", "Your payout is sent", "Counted from acceptance.", policy.payoutHoldHours)]
      : []),
    ...(paysCommission(model)
      ? [{ who: "both", what: "Your commission is counted", then: share, limit: "Monthly" } as const]
      : []),
  ];
}

const startWords = (model: CompensationModel, product: boolean): string => {
  if (product) return "The clock starts when the product arrives.";
  return paysFee(model)
    ? "The clock starts when the funds are secured."
    : "The clock starts with the last signature.";
};

/** What happens from application to payout under a policy. */
export function stepsOf(policy: MarketPolicy, { contentOnly, model, product }: StepChoice): BriefStep[] {
  const { revisionRounds: rounds, revisionHours } = policy;
  const included = rounds === 1 ? "One revision round is" : `${rounds} revision rounds are`;
  const review = `No answer counts as approved. ${included} included, you have ${limitWords(revisionHours)} for each.`;
  const stays = `The post stays up ${policy.stayUpDays}\u00a0d.`;
  const live = [
    step("creator", "You publish and send the address", stays, policy.liveHours),
    step("brand", "The brand checks the post", "No answer counts as accepted.", policy.liveCheckHours),
  ];
  return [
    ...agreementSteps(policy, paysFee(model)),
    ...(product
      ? [step("brand", "The brand sends the product", "It asks for your address first.", policy.shipHours)]
      : []),
    step("creator", "You send the first draft", startWords(model, product), policy.draftHours),
    step("brand", "The brand reviews it", review, policy.reviewHours),
    ...(contentOnly ? [] : live),
    ...paySteps(policy, model),
  ];
}
