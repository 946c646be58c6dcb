import { countryName } from "#app/domain/account/countries.ts";
import type { DisclosureFinding } from "#app/domain/content/disclosure/finding.ts";
import { MARKET_NAMES } from "#app/domain/content/disclosure/rule.ts";
import { Icon } from "#app/components/ui/icon.tsx";

/** "the United Kingdom", "Germany": the place whose rule was asked. */
export const placeName = (market: string): string =>
  (MARKET_NAMES as Record<string, string>)[market] ?? countryName(market);

const capital = (text: string) => `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;

const DAY = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" });

/** "16 CFR 255.5, Federal Trade Commission, since Jul 26, 2023". */
function Source({ one }: { one: DisclosureFinding }) {
  return (
    <span className="t-small t-3 block">
      {one.source}
      {one.authority ? `, ${one.authority}` : ""}
      {one.since ? `, since ${DAY.format(new Date(one.since))}` : ""}
    </span>
  );
}

/** What each place's rule says of a caption: found or not, what to do, and by which rule of which day. */
export function DisclosureList({
  findings,
  quiet = false,
}: {
  findings: readonly DisclosureFinding[];
  /** Nothing was written yet: what is open is no trouble. */
  quiet?: boolean;
}) {
  const open = quiet ? "text-text-3" : "text-bad-text";
  return (
    <ul className="grid gap-3">
      {findings.map((one) => (
        <li key={one.market} className="flex gap-2 items-start">
          <span className={`mt-0.5 ${one.ok ? "text-ok" : open}`}>
            <Icon name={one.ok ? "circle-check" : quiet ? "circle" : "circle-alert"} size="s" />
          </span>
          <span className="min-w-0">
            <b className="t-strong">{capital(placeName(one.market))}:</b>{" "}
            {quiet && !one.ok ? null : `${one.sentence}. `}
            {one.ok ? null : `${capital(one.fix)}.`}
            <Source one={one} />
          </span>
        </li>
      ))}
    </ul>
  );
}
