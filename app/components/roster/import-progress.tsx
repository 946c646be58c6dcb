import { Link, useFetcher, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { ProgressBar } from "#app/components/ui/progress-bar.tsx";

interface Progress {
  state: string;
  percent: number;
  rowsRead: number;
}

const EVERY_MS = 1_000;

/** How far the check of a list is: by itself with JavaScript, by a link without. */
export function ImportProgress({ importId, start }: { importId: string; start: Progress }) {
  const { load, data } = useFetcher<Progress>();
  const { revalidate } = useRevalidator();
  const shown = data ?? start;
  useEffect(() => {
    if (shown.state !== "checking") return revalidate();
    const timer = setTimeout(() => load(`/brand/roster/import/${importId}/progress`), EVERY_MS);
    return () => clearTimeout(timer);
  }, [shown, importId, load, revalidate]);
  return (
    <div className="grid gap-3">
      <ProgressBar
        label={`Checking, ${shown.rowsRead.toLocaleString("en-US")} rows so far`}
        percent={shown.percent}
      />
      <p className="t-2">
        You can leave this page; the check goes on.{" "}
        <Link className="link" to={`/brand/roster/import/${importId}`}>
          See how far it is
        </Link>
      </p>
    </div>
  );
}
