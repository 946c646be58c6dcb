import type { ReactNode } from "react";
import { Notice } from "#app/components/ui/notice.tsx";

/** Why something that a page sent by itself did not arrive. */
export type Trouble = "broken" | "signed_out";

/** What went wrong on the way, and what to do; the page stays as it is, with all that was typed. */
export function SendTrouble({ trouble, broken }: { trouble: Trouble | null; broken: ReactNode }) {
  if (trouble === null) return null;
  if (trouble === "broken") return <Notice tone="bad">{broken}</Notice>;
  return (
    <Notice tone="bad">
      You were signed out meanwhile, so nothing was sent. Nothing on this page is lost:{" "}
      <a className="link" href="/sign-in" target="_blank" rel="noreferrer">
        sign in in a new tab
      </a>
      , come back here and send it again.
    </Notice>
  );
}
