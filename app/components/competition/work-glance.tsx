import { Link } from "@remix-run/react";
import { formatDay } from "#app/components/ui/format-time.ts";
import type { WorkGlance } from "#app/domain/competition/competition-view.ts";

/** How much sponsored work is known of a creator, and with whom lately; competitors of the reader are named as such. */
export function WorkGlanceLine({
  work,
  handle,
  name,
  now,
}: {
  work: WorkGlance | null;
  handle: string;
  name: string;
  now: Date;
}) {
  if (!work) return <span className="t-2">None known</span>;
  const { pieces, brands, latest } = work;
  return (
    <>
      <p className="n">
        {pieces === 1 ? "1 piece" : `${pieces} pieces`} for {brands === 1 ? "1 brand" : `${brands} brands`}
      </p>
      <ul className="t-small t-2 mt-1 grid gap-0.5" suppressHydrationWarning>
        {latest.map(({ brandName, last, competitor }) => (
          <li key={brandName} className="break-words">
            {brandName}, {formatDay(last, "UTC", now)}
            {competitor && <b className="t-strong">, a competitor</b>}
          </li>
        ))}
      </ul>
      <Link className="link t-small block w-fit mt-1" to={`/brand/creators/${handle}#sponsored`}>
        All of it<span className="sr-only">: {name}</span>
      </Link>
    </>
  );
}
