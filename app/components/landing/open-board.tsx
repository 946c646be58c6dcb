import { Link } from "@remix-run/react";
import { BrandMark } from "#app/components/identity/brand-mark.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import type { LandingView } from "./landing-view.ts";

type Brief = LandingView["rows"][number];

const HEADS = ["Brief", "Deliverable", "You net", "Slots left", "Closes", "Replies in"];

function Row({ brief }: { brief: Brief }) {
  return (
    <Link className="r" to={`/briefs/${brief.slug}`}>
      <BrandMark name={brief.brandName} size={44} />
      <span className="min-w-0">
        <span className="ti t-strong t-body block leading-snug">{brief.title}</span>
        <span className="t-2">{brief.brandName}</span>
      </span>
      <span className="pd">
        <span className="pay money">{brief.net}</span>
        <span className="de">
          {brief.platforms.map((platform) => (
            <PlatformMark key={platform} platform={platform} />
          ))}
          {brief.deliverables}
        </span>
      </span>
      <span className="me">
        <span>
          {brief.slots}
          <span className="lbl"> slots left</span>
        </span>
        <span>
          <span className="lbl">closes </span>
          {brief.closes}
        </span>
        <span>
          {brief.replies === null ? (
            "No replies yet"
          ) : (
            <>
              <span className="lbl">replies in </span>
              {brief.replies}
            </>
          )}
        </span>
      </span>
    </Link>
  );
}

/** What is open at this moment, before anyone signs up. */
export function OpenBoard({ total, rows }: Pick<LandingView, "total" | "rows">) {
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
                  <Row brief={brief} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}
