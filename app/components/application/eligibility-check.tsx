import { Link } from "@remix-run/react";
import { numberWord } from "#app/components/home/turn-words.ts";
import { Icon } from "#app/components/ui/icon.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { missedSentence, type FailedCriterion } from "#app/domain/brief/eligibility.ts";

const WAYS: Record<string, { words: string; to: string | null }> = {
  Account: { words: "Add such an account", to: "/creator/accounts/new" },
  Numbers: { words: "Add the numbers of your account", to: "/creator/profile" },
  Followers: { words: "If your numbers have changed, add new ones", to: "/creator/profile" },
  Engagement: { words: "If your numbers have changed, add new ones", to: "/creator/profile" },
  "Audience by country": { words: "If your audience has changed, add new numbers", to: "/creator/profile" },
  Country: { words: "Correct your profile if this is wrong", to: "/creator/profile" },
  Language: { words: "Add the languages that you speak", to: "/creator/profile" },
  Vetting: {
    words:
      "Ask to be vetted. It is free: our staff check who you are, that the accounts are yours, and their numbers.",
    to: "/creator/vetting",
  },
};

function Way({ criterion }: { criterion: string }) {
  const way = WAYS[criterion];
  if (!way) return null;
  return (
    <p className="t-small t-2 mt-0.5">
      {way.to ? (
        <Link className="link" to={way.to}>
          {way.words}
        </Link>
      ) : (
        way.words
      )}
    </p>
  );
}

interface EligibilityCheckProps {
  ok: boolean;
  failed: readonly FailedCriterion[];
  /** What the brief asks, rule by rule. */
  rules: readonly string[];
}

/** Whether the creator may apply: what is met in short, or each thing that is missing with how to get there. */
export function EligibilityCheck({ ok, failed, rules }: EligibilityCheckProps) {
  if (ok)
    return (
      <div className="well">
        <p className="flex items-center gap-2 t-strong text-ok-text">
          <Icon name="circle-check" />
          You meet what the brief asks
        </p>
        {rules.length > 0 && <p className="t-small t-2 mt-1">{rules.join(" · ")}</p>}
      </div>
    );
  return (
    <Notice
      tone="bad"
      title={
        failed.length === 1
          ? "One thing is missing to apply"
          : `${numberWord(failed.length)} things are missing to apply`
      }
    >
      <ul className="mt-2 grid gap-2.5">
        {failed.map((one) => (
          <li key={one.criterion + one.asked}>
            <p>{missedSentence(one)}</p>
            <Way criterion={one.criterion} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
