import type { MoneyRow } from "../blocks.tsx";
import type { NoticeProps } from "../props.ts";

type Data = NoticeProps<"dispute_ruled">["data"] | NoticeProps<"dispute_closed">["data"];

/** What the ruling gives to each side; no rows where the money stays held. */
export function rulingRows({ outcome, kept, refunded, creatorName, brandName, reader }: Data): MoneyRow[] {
  if (outcome === null || outcome === "revise") return [];
  return [
    { label: reader === "creator" ? "You are paid" : `Goes to ${creatorName}`, value: kept },
    { label: reader === "brand" ? "Goes back to you" : `Goes back to ${brandName}`, value: refunded },
  ];
}
