import { Icon, type IconName } from "#app/components/ui/icon.tsx";
import { formatClock } from "#app/components/ui/format-time.ts";
import type { SaveState } from "./use-autosave.ts";

interface SaveWordsProps {
  state: SaveState;
  timeZone: string;
  /** Where to come back to after signing in. */
  here: string;
}

const KEPT = "Kept in this browser.";

const WORDS: Record<Exclude<SaveState["kind"], "saved">, [icon: IconName, words: string]> = {
  idle: ["circle-check", "Saves by itself"],
  saving: ["refresh-cw", "Saving"],
  conflict: ["circle-alert", `Not saved: changed by somebody else. ${KEPT}`],
  invalid: ["circle-alert", `Not saved yet: mend what is marked. ${KEPT}`],
  signed_out: ["circle-alert", `Not saved: you are signed out. ${KEPT}`],
  gone: ["circle-alert", `Not saved: the brief cannot be changed any more. ${KEPT}`],
  failed: ["circle-alert", `Not saved: something went wrong on our side. ${KEPT}`],
  offline: ["circle-alert", `Not saved: no connection. ${KEPT}`],
};

/** Whether what is typed has arrived: "Saved 2:02 pm". */
export function SaveWords({ state, timeZone, here }: SaveWordsProps) {
  const [icon, words] =
    state.kind === "saved"
      ? (["circle-check", `Saved ${formatClock(state.savedAt, timeZone)}`] as const)
      : WORDS[state.kind];
  const trouble = icon === "circle-alert";
  return (
    <p
      role="status"
      className={`t-small inline-flex flex-wrap items-center gap-x-2 ${trouble ? "text-bad-text" : "t-2"}`}
    >
      <Icon name={icon} size="s" />
      {words}
      {state.kind === "signed_out" ? (
        <a className="link" href={`/sign-in?next=${encodeURIComponent(here)}`}>
          Sign in and come back
        </a>
      ) : null}
    </p>
  );
}
