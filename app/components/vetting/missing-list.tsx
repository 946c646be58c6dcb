import { Link } from "@remix-run/react";
import { Icon } from "#app/components/ui/icon.tsx";
import { CHECK_NAMES } from "#app/domain/vetting/decision.ts";
import { CHECKS, type Missing } from "#app/domain/vetting/missing.ts";

/** The three checks, each with what is missing for it and where to add it. */
export function MissingList({ missing }: { missing: readonly Missing[] }) {
  return (
    <ul className="grid gap-4">
      {CHECKS.map((check) => {
        const gaps = missing.filter((one) => one.check === check);
        return (
          <li key={check} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5">
            <span className={gaps.length === 0 ? "text-ok-text" : "t-3"}>
              <Icon name={gaps.length === 0 ? "circle-check" : "circle"} />
            </span>
            <div>
              <p className="t-strong">
                {CHECK_NAMES[check]}
                {gaps.length === 0 && <span className="t-2 font-normal">: all there</span>}
              </p>
              {gaps.length > 0 && (
                <ul className="mt-1 grid gap-1">
                  {gaps.map(({ words, to }) => (
                    <li key={words}>
                      <Link className="link" to={to}>
                        {words}
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
