import { limitWords } from "#app/domain/brief/steps.ts";
import { LocalTime } from "#app/components/ui/local-time.tsx";
import { hoursAfter, type Policy } from "#app/domain/deal/policy.ts";

interface NextStepsProps {
  brandName: string;
  policy: Pick<Policy, "answerHours" | "autoCloseHours" | "offerHours">;
  now: Date;
  timeZone: string;
  /** Whether a fee is secured before the work. */
  paid: boolean;
}

/** What follows an application that is sent now: who acts, until when, and what happens by itself. */
export function NextSteps({ brandName, policy, now, timeZone, paid }: NextStepsProps) {
  const at = (hours: number) => <LocalTime at={hoursAfter(now, hours)} now={now} timeZone={timeZone} />;
  return (
    <section aria-labelledby="next-title">
      <h2 id="next-title" className="t-sec mb-2">
        What happens next
      </h2>
      <ol className="grid gap-2 t-2 list-decimal pl-5">
        <li>
          {brandName} answers by <b className="t-strong">{at(policy.answerHours)}</b>.
        </li>
        <li>
          Without an answer it closes by itself on {at(policy.autoCloseHours)}, and that counts in their
          record.
        </li>
        <li>
          An offer stays open for {limitWords(policy.offerHours)}. Nothing binds you before you accept it.
        </li>
        <li>
          {paid
            ? "Then both sign, the brand secures the funds, and you start."
            : "Then both sign, and the deal begins."}
        </li>
      </ol>
    </section>
  );
}
