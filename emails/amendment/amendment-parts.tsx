import type { NoticeProps } from "../props.ts";
import { Rows } from "../blocks.tsx";

type Data = NoticeProps<"amendment_in_force">["data"];

/** An email is no place for forty rows: the page has them all. */
const SHOWN = 8;

/** The other side's name. */
export const otherName = ({ side, brandName, creatorName }: Data): string =>
  side === "brand" ? creatorName : brandName;

/** What an amendment changes, before and after. */
export function Changes({ data }: { data: Data }) {
  const rows = data.changes
    .slice(0, SHOWN)
    .map(({ label, was, is }) => [label, was ?? "Not part of it", is ?? "Not part of it"]);
  return (
    <Rows
      caption={data.changes.length > SHOWN ? `What changes, the first ${SHOWN}` : "What changes"}
      head={["", "Before", "After"]}
      rows={rows}
    />
  );
}

/** What moves, in a sentence. */
export function moneyWords({ added, returned, side }: Data, money: (sum: Data["added"]) => string): string {
  if (added.amount !== "0")
    return `${side === "brand" ? "You pay" : "The brand pays"} ${money(added)} more, its service fee included, before it takes effect.`;
  if (returned.amount !== "0")
    return `${money(returned)} goes back to the card that ${side === "brand" ? "you" : "the brand"} paid with.`;
  return "No money moves.";
}
