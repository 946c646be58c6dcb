import { LocalTime } from "#app/components/ui/local-time.tsx";
import type { DraftState } from "./use-draft.ts";

interface DraftLineProps {
  state: DraftState;
  savedAt: Date | null;
  now: Date;
  timeZone: string;
}

const WORDS: Record<Exclude<DraftState, "idle">, string> = {
  saving: "Saving the draft",
  saved: "Draft saved. You find it here again, also on another device.",
  kept: "Kept in this browser only: we could not reach your account. Sign in again in another tab and go on.",
};

/** Whether what is typed is kept; announced, because it happens by itself. */
export function DraftLine({ state, savedAt, now, timeZone }: DraftLineProps) {
  return (
    <p className="t-small t-2 text-center" role="status">
      {state === "idle" ? (
        savedAt ? (
          <>
            Your draft of <LocalTime at={savedAt} now={now} timeZone={timeZone} />
          </>
        ) : (
          "What you type is kept as a draft."
        )
      ) : (
        WORDS[state]
      )}
    </p>
  );
}
