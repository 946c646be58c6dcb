import { Link } from "@remix-run/react";
import { missedSentence } from "#app/domain/brief/missed-criterion.ts";
import type { MissedWithWay } from "#app/domain/brief/ways-to-meet.ts";

/** Everything that a creator lacks to apply, each with the page that mends it. */
export function MissingList({ missing }: { missing: readonly MissedWithWay[] }) {
  return (
    <ul className="mt-2 grid gap-2.5">
      {missing.map((one) => (
        <li key={one.criterion + one.asked}>
          <p>{missedSentence(one)}</p>
          {one.way ? (
            <p className="t-small t-2 mt-0.5">
              {one.way.to ? (
                <Link className="link" to={one.way.to}>
                  {one.way.words}
                </Link>
              ) : (
                one.way.words
              )}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
