import { GOAL_NAMES } from "#app/domain/brief/brief-words.ts";
import { targetWords } from "#app/domain/brief/goal-target.ts";
import type { BriefView } from "#app/domain/brief/view.ts";
import { BriefSection, Lines, Prose } from "./brief-section.tsx";

function goalWords(goal: BriefView["details"]["goals"][number], currency: string): string {
  const target = targetWords(goal, currency);
  const what = GOAL_NAMES[goal.kind] + (goal.kpi ? `: ${goal.kpi}` : "");
  return [what, target ? `target ${target}` : ""].filter(Boolean).join(", ");
}

/** What happens in the content, in the brand's words. */
export function BriefSummary({ brief }: { brief: BriefView }) {
  if (!brief.summary) return null;
  return (
    <BriefSection title="In short">
      <Prose text={brief.summary} />
    </BriefSection>
  );
}

/** What the brief is about: goals, audience, messages, dos and don'ts. */
export function BriefStory({ brief }: { brief: BriefView }) {
  const { details } = brief;
  return (
    <>
      {details.goals.length > 0 ? (
        <BriefSection title="What it is for">
          <ul className="list-disc pl-5 grid gap-1 max-w-[68ch] marker:text-text-3">
            {details.goals.map((goal) => (
              <li key={goal.kind}>{goalWords(goal, brief.currency)}</li>
            ))}
          </ul>
          {details.sentiment ? (
            <p className="t-2 max-w-[68ch]">Afterwards people should say: {details.sentiment}</p>
          ) : null}
          {details.audience ? <Prose text={details.audience} /> : null}
        </BriefSection>
      ) : null}
      {details.keyMessages.length + details.dos.length + details.donts.length > 0 ? (
        <BriefSection title="What to say and show">
          <div className="grid gap-5 md:grid-cols-2">
            <div className="md:col-span-2">
              <Lines title="Key messages" lines={details.keyMessages} />
            </div>
            <Lines title="Do" lines={details.dos} mark="yes" />
            <Lines title="Do not" lines={details.donts} mark="no" />
          </div>
        </BriefSection>
      ) : null}
    </>
  );
}

/** Who the brand is and what it stands for. */
export function BriefBrand({ brief }: { brief: BriefView }) {
  const { background, values } = brief.details;
  if (!background && !values) return null;
  return (
    <BriefSection title={`About ${brief.brand.name}`}>
      {background ? <Prose text={background} /> : null}
      {values ? <Prose text={values} /> : null}
    </BriefSection>
  );
}
