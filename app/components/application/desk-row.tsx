import { Form, Link } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { AudienceBar } from "#app/components/ui/audience-bar.tsx";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { Icon } from "#app/components/ui/icon.tsx";
import { countryShares } from "#app/domain/application/audience.ts";
import { Applicant } from "./applicant.tsx";
import { ApplicationBadge } from "./application-badge.tsx";
import { AskedPrice } from "./asked-price.tsx";
import type { DeskLine } from "./brand-application.ts";
import { Engagement } from "./engagement.tsx";

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

function Acts({ line, mayAnswer, open, toggleHref }: DeskRowProps) {
  return (
    <div className="flex gap-2 items-center lg:justify-end">
      {line.state === "submitted" && mayAnswer && !open && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="applicationId" value={line.id} />
          <SubmitButton look="2" size="s" name="intent" value="shortlist">
            Shortlist
          </SubmitButton>
        </Form>
      )}
      <Link
        className="btn btn-3 btn-s"
        to={toggleHref}
        preventScrollReset
        aria-expanded={open}
        aria-label={`${open ? "Close" : "Open"} the application of ${line.name}`}
      >
        {open ? "Close" : "Open"}
        <Icon name={open ? "chevron-up" : "chevron-down"} size="s" />
      </Link>
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
    <tr className={open ? "bg-accent-soft" : undefined} id={`a-${line.id}`}>
      <th scope="row">
        <Applicant line={line} />
      </th>
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
        <Acts {...props} />
      </td>
    </tr>
  );
}
