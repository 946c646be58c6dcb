import { PLATFORM_NAMES, type Platform } from "#app/domain/account/platforms.ts";
import { TIER_FROM } from "#app/domain/account/measures.ts";
import { GUIDANCE_SOURCE, guidanceFor, MACRO_FROM, MACRO_SOURCE } from "#app/domain/brief/price-guidance.ts";
import { shortMoney } from "../words.ts";

interface GuidanceProps {
  platform: Platform;
  currency: string;
  /** The smallest number of followers that the brief asks for. */
  minFollowers: number | null;
}

/** What is usual for a piece, with its source; says so where nobody publishes figures. */
export function Guidance({ platform, currency, minFollowers }: GuidanceProps) {
  if (currency === "USD" && (minFollowers ?? 0) >= TIER_FROM.macro)
    return (
      <p className="t-small t-2">
        Usual for creators of 500 K followers and more:{" "}
        <b className="t-strong">{shortMoney(MACRO_FROM, "USD")} and up</b> a piece. Source: {MACRO_SOURCE}.
      </p>
    );
  const guide = guidanceFor(platform, currency);
  if (!guide)
    return (
      <p className="t-small t-2">
        There are no published prices to guide you here
        {currency === "USD" ? "" : `: they are in US dollars, and the brief is in ${currency}`}.
      </p>
    );
  return (
    <p className="t-small t-2">
      Usual on {PLATFORM_NAMES[platform]}:{" "}
      <b className="t-strong">
        {shortMoney(guide.low, "USD")} to {shortMoney(guide.high, "USD")}
      </b>{" "}
      a piece{guide.floor < guide.low ? `, from ${shortMoney(guide.floor, "USD")} at the low end` : ""}.
      Source: {GUIDANCE_SOURCE}.
    </p>
  );
}
