import { AudienceBar } from "#app/components/ui/audience-bar.tsx";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { countryShares } from "#app/domain/application/audience.ts";
import { TieMark } from "#app/components/competition/tie-warnings.tsx";
import { Applicant } from "./applicant.tsx";
import { ApplicationBadge } from "./application-badge.tsx";
import { AskedPrice } from "./asked-price.tsx";
import type { DeskLine } from "./brand-application.ts";
import { RowActs, SelectBox } from "./desk-row-acts.tsx";
import { Engagement } from "./engagement.tsx";
import { FitLine } from "./fit-line.tsx";

export interface DeskRowProps {
  line: DeskLine;
  askedCountry: string | null;
  mayAnswer: boolean;
  open: boolean;
  /** The address of the desk with this row opened, or closed when it is open. */
  toggleHref: string;
  now: Date;
  timeZone: string;
}

function Audience({ line, askedCountry }: Pick<DeskRowProps, "line" | "askedCountry">) {
  const shares = countryShares(line.stats?.audienceCountries ?? {}, askedCountry);
  return <AudienceBar shares={shares.map(({ name, percent }) => ({ label: name, percent }))} />;
}

function Until({ line, now, timeZone }: Pick<DeskRowProps, "line" | "now" | "timeZone">) {
  const countered = line.state === "offered" && line.offer?.proposedBy === "creator";
  if (line.standing)
    return (
      <div className="grid gap-1.5 justify-items-start">
        {countered && <ApplicationBadge state={line.state} side="brand" offerBy="creator" />}
        <Countdown {...line.standing} now={now} timeZone={timeZone} zone={false} />
      </div>
    );
  return (
    <div className="grid gap-1 justify-items-start">
      <ApplicationBadge state={line.state} side="brand" offerBy={line.offer?.proposedBy} />
      {line.endedAt && (
        <span className="t-small t-2" suppressHydrationWarning>
          {formatInstant(line.endedAt, timeZone, now)}
        </span>
      )}
    </div>
  );
}

const Label = ({ children }: { children: string }) => (
  <span className="lbl" aria-hidden="true">
    {children}
  </span>
);

/** One application, one line of comparison: who, audience, engagement, price, until when, and the next act. */
export function DeskRow(props: DeskRowProps) {
  const { line, open, now, timeZone, askedCountry } = props;
  return (
    <tr className={open ? "bg-accent-soft" : undefined} id={`a-${line.id}`} data-desk-row tabIndex={-1}>
      <th scope="row">
        <div className="flex items-start gap-3">
          <SelectBox line={line} />
          <div className="min-w-0">
            <Applicant line={line} />
            {line.notes > 0 && (
              <p className="t-small t-2 mt-1">
                {line.notes} {line.notes === 1 ? "team note" : "team notes"}
              </p>
            )}
            <TieMark ties={line.ties} now={now} />
          </div>
        </div>
      </th>
      <td>
        <Label>Fit</Label>
        <FitLine fit={line.fit} />
      </td>
      <td>
        <Label>Audience</Label>
        <div className="min-w-[120px]">
          <Audience line={line} askedCountry={askedCountry} />
        </div>
      </td>
      <td>
        <Label>Engagement</Label>
        {line.stats ? <Engagement stats={line.stats} /> : <span className="t-2">No numbers</span>}
      </td>
      <td>
        <Label>Asks</Label>
        <AskedPrice line={line} />
      </td>
      <td>
        <Until line={line} now={now} timeZone={timeZone} />
      </td>
      <td>
        <RowActs {...props} />
      </td>
    </tr>
  );
}
