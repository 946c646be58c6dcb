import { Link } from "@remix-run/react";
import { Badge, type Tone } from "#app/components/ui/badge.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { formatDate } from "#app/components/ui/format-time.ts";
import type { IconName } from "#app/components/ui/icon-names.ts";
import { Pager } from "#app/components/ui/pager.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Segmented } from "#app/components/ui/segmented.tsx";
import {
  FILTER_WORDS,
  LICENCE_FILTERS,
  LICENCE_STATE_WORDS,
  type LicenceFilter,
  type LicenceState,
} from "#app/domain/licence/licence.ts";

export interface RegisterRow {
  id: string;
  dealNumber: number;
  label: string;
  briefTitle: string;
  /** Whom it is with. */
  other: string;
  url: string | null;
  state: LicenceState;
  startsAt: Date | null;
  endsAt: Date | null;
  daysLeft: number | null;
  /** Where, and in which countries, in words. */
  media: string;
  territory: string;
  term: string;
  /** Whether an extension can be proposed. */
  mayExtend: boolean;
  /** The suggested price of 90 further days; null when there is nothing to suggest it from. */
  offer: string | null;
}

export interface RegisterPage {
  side: "brand" | "creator";
  filter: LicenceFilter;
  rows: RegisterRow[];
  next: string | null;
  previous: string | null;
  now: Date;
  timeZone: string;
  mayExtend: boolean;
}

const TONES: Record<LicenceState, Tone> = {
  not_started: "idle",
  running: "ok",
  ends_soon: "soon",
  ended: "idle",
};
const ICONS: Record<LicenceState, IconName> = {
  not_started: "circle",
  running: "circle-check",
  ends_soon: "hourglass",
  ended: "clock",
};
const days = (count: number) => `${count}\u00a0${count === 1 ? "day" : "days"}`;

function When({ row, page }: { row: RegisterRow; page: RegisterPage }) {
  const day = (at: Date) => formatDate(at, page.timeZone, page.now);
  if (!row.startsAt) return <span className="t-2">Begins with publication or delivery, for {row.term}</span>;
  return (
    <>
      {day(row.startsAt)} to {row.endsAt ? day(row.endsAt) : "no end"}
      {row.endsAt && row.daysLeft !== null && row.daysLeft > 0 && (
        <span className={`block t-small ${row.state === "ends_soon" ? "t-strong" : "t-2"}`}>
          {days(row.daysLeft)} left
        </span>
      )}
    </>
  );
}

function Acts({ row, page }: { row: RegisterRow; page: RegisterPage }) {
  const about = `${row.label}, ${row.briefTitle}`;
  return (
    <span className="flex flex-wrap gap-2 sm:justify-end">
      {row.mayExtend && page.mayExtend && (
        <ButtonLink
          look="2"
          size="s"
          to={`/deals/${row.dealNumber}/amendments/new?kind=licence`}
          aria-label={`Extend the licence: ${about}`}
        >
          Extend
        </ButtonLink>
      )}
      {row.state !== "not_started" && page.side === "creator" && (
        <ButtonLink look="3" size="s" to={`/report/licence/${row.id}`} aria-label={`Report misuse: ${about}`}>
          Report misuse
        </ButtonLink>
      )}
    </span>
  );
}

function Rows({ page }: { page: RegisterPage }) {
  return (
    <div className="card">
      <table className="data">
        <caption className="vh">
          Licences, {page.filter === "ended" ? "the latest end first" : "the soonest end first"}
        </caption>
        <thead>
          <tr>
            <th scope="col">Content</th>
            <th scope="col">{page.side === "brand" ? "Creator" : "Brand"}</th>
            <th scope="col">Where</th>
            <th scope="col">When</th>
            <th scope="col">State</th>
            <th scope="col">
              <span className="vh">Acts</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <tr key={row.id}>
              <td data-lead>
                <Link className="link t-strong" to={`/deals/${row.dealNumber}#deliverable-${row.id}`}>
                  {row.label}
                </Link>
                <span className="block t-small t-2">{row.briefTitle}</span>
                {row.url && (
                  <a className="link t-small" href={row.url} target="_blank" rel="noreferrer">
                    Live post<span className="vh"> of {row.label}, opens in a new tab</span>
                  </a>
                )}
              </td>
              <td data-label={page.side === "brand" ? "Creator" : "Brand"}>{row.other}</td>
              <td data-label="Where">
                <span>
                  {row.media}
                  <span className="block t-small t-2">{row.territory}</span>
                </span>
              </td>
              <td data-label="When">
                <span>
                  <When row={row} page={page} />
                </span>
              </td>
              <td data-label="State">
                <span>
                  <Badge tone={TONES[row.state]} icon={ICONS[row.state]}>
                    {LICENCE_STATE_WORDS[row.state]}
                  </Badge>
                  {row.mayExtend && (
                    <span className="block t-small t-2 mt-1">
                      {row.offer ? `${row.offer} suggested for 90\u00a0days` : "No price to suggest"}
                    </span>
                  )}
                </span>
              </td>
              <td data-wide>
                <Acts row={row} page={page} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const EMPTY: Record<LicenceFilter, string> = {
  current: "Accepted content stands here, with what may be done with it and until when.",
  ends_soon: "Nothing ends within the next 30 days.",
  ended: "No licence has ended.",
  not_started: "Work of funded deals stands here until it is accepted.",
  all: "Accepted content stands here, with what may be done with it and until when.",
};

/** What may be used where, until when: the same register for both sides. */
export function LicenceRegister({ page }: { page: RegisterPage }) {
  const here = `/${page.side}/licences`;
  const at = (filter: LicenceFilter, from?: string) =>
    `${here}?show=${filter}${from ? `&from=${encodeURIComponent(from)}` : ""}`;
  return (
    <>
      <PageHeader
        title="Licences"
        lead={
          page.side === "brand"
            ? "What your team may use, where and until when. Both sides are reminded 30, 7 and 1 day before an end."
            : "What brands may use of your content, where and until when. Both sides are reminded 30, 7 and 1 day before an end."
        }
      />
      <div className="mb-4">
        <Segmented
          label="Which licences"
          segments={LICENCE_FILTERS.map((filter) => ({
            label: FILTER_WORDS[filter],
            to: at(filter),
            current: filter === page.filter,
          }))}
        />
      </div>
      {page.rows.length > 0 ? (
        <Rows page={page} />
      ) : (
        <div className="card">
          <EmptyState title="Nothing here">{EMPTY[page.filter]}</EmptyState>
        </div>
      )}
      <Pager
        previousHref={page.previous && at(page.filter, page.previous)}
        nextHref={page.next && at(page.filter, page.next)}
      />
      <p className="t-small t-2 mt-5 prose-col">
        The suggested price is the rule of thumb of this marketplace, not a market statistic: 10&nbsp;% of the
        deal’s agreed fee for each 30 days; without a fee, of the product’s stated worth and the commission
        paid so far. An extension is an amendment that both sign; its price is paid in before it counts, also
        after a deal is completed.
      </p>
    </>
  );
}
