import type { Policy } from "#app/domain/deal/policy.ts";
import { BriefSection } from "./brief-section.tsx";
import { limitWords } from "./words.ts";

interface Step {
  who: "b" | "c" | "";
  what: string;
  then: string;
  limit: string;
}

function stepsOf(policy: Policy, contentOnly: boolean): Step[] {
  const work: Step[] = [
    {
      who: "c",
      what: "You send the first draft",
      then: "The clock starts when the funds are secured.",
      limit: limitWords(policy.draftHours),
    },
    {
      who: "b",
      what: "The brand reviews it",
      then: `No answer counts as approved. ${policy.revisionRounds} revision rounds are included, you have ${limitWords(policy.revisionHours)} for each.`,
      limit: limitWords(policy.reviewHours),
    },
  ];
  const live: Step[] = [
    {
      who: "c",
      what: "You publish and send the address",
      then: `The post stays up ${policy.stayUpDays}\u00a0d.`,
      limit: limitWords(policy.liveHours),
    },
    {
      who: "b",
      what: "The brand checks the post",
      then: "No answer counts as accepted.",
      limit: limitWords(policy.liveCheckHours),
    },
  ];
  return [
    { who: "c", what: "You apply", then: "Your numbers are frozen as they are that day.", limit: "Free" },
    {
      who: "b",
      what: "The brand answers",
      then: `With a reason if it declines. Without an answer the application closes after ${limitWords(policy.autoCloseHours)}.`,
      limit: limitWords(policy.answerHours),
    },
    {
      who: "c",
      what: "You accept or counter the offer",
      then: "Then it expires and the slot is free again.",
      limit: limitWords(policy.offerHours),
    },
    {
      who: "",
      what: "Both sign the contract",
      then: "Nothing changes after that unless both sign it.",
      limit: limitWords(policy.signHours),
    },
    {
      who: "b",
      what: "The brand secures the funds",
      then: "Work starts only when the money is in.",
      limit: limitWords(policy.fundHours),
    },
    ...work,
    ...(contentOnly ? [] : live),
    {
      who: "",
      what: "Your payout is sent",
      then: "Counted from acceptance.",
      limit: limitWords(policy.payoutHoldHours),
    },
  ];
}

/** What happens from application to payout, who acts, and how long each has. */
export function BriefSteps({ policy, contentOnly }: { policy: Policy; contentOnly: boolean }) {
  return (
    <BriefSection title="What happens, and by when">
      <ol className="tl card pad">
        {stepsOf(policy, contentOnly).map((step) => (
          <li key={step.what}>
            <i className={step.who} aria-hidden="true" />
            <span>
              <b className="t-strong">{step.what}</b>
              <span className="block t-small t-2">{step.then}</span>
            </span>
            <span className="t-small t-2 nw">{step.limit}</span>
          </li>
        ))}
      </ol>
    </BriefSection>
  );
}
