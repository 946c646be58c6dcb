import { formatDay } from "#app/components/ui/format-time.ts";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { deliverableName, PLATFORM_NAMES } from "#app/domain/account/platforms.ts";
import type { BriefView } from "#app/domain/brief/view.ts";
import { BriefSection } from "./brief-section.tsx";
import { exactRange } from "./words.ts";

type Line = BriefView["deliverables"][number];

interface When {
  now: Date;
  timeZone: string;
}

function windowWords(
  { draftBy, publishFrom, publishTo, contentOnly }: Line,
  { now, timeZone }: When,
): string | null {
  const day = (at: Date) => formatDay(at, timeZone, now);
  const verb = contentOnly ? "Deliver" : "Publish";
  const publish =
    publishFrom && publishTo
      ? `${verb} from ${day(publishFrom)} to ${day(publishTo)}`
      : publishTo
        ? `${verb} by ${day(publishTo)}`
        : publishFrom
          ? `${verb} from ${day(publishFrom)}`
          : null;
  const draft = draftBy ? `First draft hoped for by ${day(draftBy)}` : null;
  return [draft, publish].filter(Boolean).join(". ") || null;
}

/** What one creator makes: each line with its platform, specification, dates and fee. */
export function BriefWork({ brief, now, timeZone }: { brief: BriefView } & When) {
  return (
    <BriefSection title="What you make">
      <ul className="card divide-y divide-line">
        {brief.deliverables.map((line) => {
          const dates = windowWords(line, { now, timeZone });
          return (
            <li key={line.id} className="pad grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
              <p className="t-strong inline-flex items-center gap-2">
                <PlatformMark platform={line.platform} />
                {deliverableName(line)}
                <span className="t-2 font-normal">on {PLATFORM_NAMES[line.platform]}</span>
              </p>
              <p className="money">
                {brief.pricing === "none"
                  ? null
                  : line.feeMin === null
                    ? brief.pricing === "open"
                      ? "You price it"
                      : "No fee yet"
                    : exactRange(line.feeMin, line.feeMax ?? line.feeMin, brief.currency)}
              </p>
              {line.specification ? (
                <p className="t-2 col-span-2 whitespace-pre-line max-w-[64ch]">{line.specification}</p>
              ) : null}
              {dates || line.contentOnly ? (
                <p className="t-small t-2 col-span-2">
                  {[dates, line.contentOnly ? "You do not post it; the brand does" : null]
                    .filter(Boolean)
                    .join(". ")}
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
    </BriefSection>
  );
}
