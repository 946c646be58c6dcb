import { Link } from "@remix-run/react";
import { hoursWords, rangeWords } from "#app/components/brief/words.ts";
import { BrandMark } from "#app/components/identity/brand-mark.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { formatRelative } from "#app/components/ui/format-time.ts";
import { Icon } from "#app/components/ui/icon.tsx";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { deliverablesName, type Platform } from "#app/domain/account/platforms.ts";

/** One open brief; amounts in minor units, null while creators name their price. */
export interface TeaserBrief {
  slug: string;
  title: string;
  brandName: string;
  brandSlug: string;
  deliverables: { platform: Platform; format: string; quantity: number }[];
  netLabelMin: bigint | null;
  netMax: bigint | null;
  currency: string;
  slotsLeft: number;
  slots: number;
  closesAt: Date | null;
  medianReplyHours: number | null;
}

export interface OpenBoardProps {
  total: number;
  rows: readonly TeaserBrief[];
  now: Date;
}

const HEADS = ["Brief", "Deliverable", "You net", "Slots left", "Closes", "Replies in"];

function Row({ brief, now }: { brief: TeaserBrief; now: Date }) {
  const platforms = [...new Set(brief.deliverables.map(({ platform }) => platform))];
  return (
    <Link className="r" to={`/briefs/${brief.slug}`}>
      <BrandMark name={brief.brandName} size={44} />
      <span className="min-w-0">
        <span className="ti t-strong t-body block leading-snug">{brief.title}</span>
        <span className="t-2">{brief.brandName}</span>
      </span>
      <span className="pd">
        <span className="pay money">{rangeWords(brief.netLabelMin, brief.netMax, brief.currency)}</span>
        <span className="de">
          {platforms.map((platform) => (
            <PlatformMark key={platform} platform={platform} />
          ))}
          {deliverablesName(brief.deliverables)}
        </span>
      </span>
      <span className="me">
        <span>
          {`${brief.slotsLeft} of ${brief.slots}`}
          <span className="lbl"> slots left</span>
        </span>
        <span suppressHydrationWarning>
          <span className="lbl">closes </span>
          {brief.closesAt ? formatRelative(brief.closesAt, now) : "when filled"}
        </span>
        <span>
          <span className="lbl">{brief.medianReplyHours === null ? "" : "replies in "}</span>
          {brief.medianReplyHours === null ? "No replies yet" : hoursWords(brief.medianReplyHours)}
        </span>
      </span>
    </Link>
  );
}

/** What is open at this moment, before anyone signs up. */
export function OpenBoard({ total, rows, now }: OpenBoardProps) {
  return (
    <section className="bg-surface border-line border-y py-14 md:py-20" aria-labelledby="open">
      <div className="wrap">
        <div className="mb-6 flex flex-wrap items-end justify-between gap-3">
          <div>
            <h2 id="open" className="t-head">
              Open right now
            </h2>
            <p className="t-body t-2 mt-1">
              Pay, slots and the brand’s usual reply time, before you sign up.
            </p>
          </div>
          {total > rows.length && (
            <ButtonLink look="2" to="/briefs">
              {`All ${total} briefs`}
              <Icon name="arrow-right" />
            </ButtonLink>
          )}
        </div>
        {rows.length === 0 ? (
          <EmptyState
            drawing="board"
            title="No brief is open at the moment"
            level={3}
            act={<ButtonLink to="/join/brand">Post the first one</ButtonLink>}
          >
            Each brief is checked by a person before it opens. New ones appear here.
          </EmptyState>
        ) : (
          <div className="board">
            <div className="r h" aria-hidden="true">
              <span />
              {HEADS.map((head) => (
                <span key={head}>{head}</span>
              ))}
            </div>
            <ul>
              {rows.map((brief) => (
                <li key={brief.slug}>
                  <Row brief={brief} now={now} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}
