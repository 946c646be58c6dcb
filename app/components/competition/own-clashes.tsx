import { Link } from "@remix-run/react";
import { formatDate } from "#app/components/ui/format-time.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import type { ExclusivityClash } from "#app/domain/competition/exclusivity-clash.ts";

interface OwnClashesProps {
  clashes: readonly ExclusivityClash[];
  now: Date;
  timeZone: string;
}

/** What the creator promised others and this brief may break. They decide; nothing is stopped. */
export function OwnClashes({ clashes, now, timeZone }: OwnClashesProps) {
  if (clashes.length === 0) return null;
  return (
    <Notice title="You may have promised this to another brand">
      <ul className="grid gap-1 mt-1" suppressHydrationWarning>
        {clashes.map((one) => (
          <li key={one.dealNumber}>
            <Link className="link" to={`/deals/${one.dealNumber}`}>
              Your deal with {one.brandName}
            </Link>{" "}
            is exclusive in {one.category}{" "}
            {one.until
              ? `until ${formatDate(one.until, timeZone, now)}.`
              : `for ${one.days}\u00a0${one.days === 1 ? "day" : "days"} from your first post.`}
          </li>
        ))}
      </ul>
      <p className="mt-1">
        This brief speaks of the same. Ask both brands before you send it, or choose later dates.
      </p>
    </Notice>
  );
}
