import { Link } from "@remix-run/react";
import { ApplicationLine, type ApplicationLineView } from "#app/components/application/application-line.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";

interface ApplicationsSectionProps {
  lines: readonly ApplicationLineView[];
  now: Date;
  timeZone: string;
}

function NoApplications() {
  return (
    <EmptyState
      title="No open applications"
      level={3}
      act={
        <ButtonLink look="2" to="/briefs">
          Find a brief
        </ButtonLink>
      }
    >
      You see what a brief asks and what you would net before you apply. Every application gets an answer.
    </EmptyState>
  );
}

/** The creator's open applications and those that ended lately. */
export function ApplicationsSection({ lines, now, timeZone }: ApplicationsSectionProps) {
  return (
    <section aria-labelledby="applications-title">
      <div className="sec-h">
        <h2 id="applications-title" className="t-sec">
          Applications <span className="t-3 n">{lines.length}</span>
        </h2>
        <Link className="link t-small" to="/creator/applications">
          All applications
        </Link>
      </div>
      <div className="card px-[18px] md:px-[22px]">
        {lines.length === 0 && <NoApplications />}
        <ul>
          {lines.map((line) => (
            <ApplicationLine key={line.id} line={line} now={now} timeZone={timeZone} />
          ))}
        </ul>
      </div>
    </section>
  );
}
