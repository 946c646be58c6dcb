import { PROVENANCE_NAMES, type FrozenStats, type StatField } from "#app/domain/account/stats.ts";
import { CELL } from "./share-table.tsx";

const ROWS: readonly [field: Exclude<StatField, `audience${string}` | "engagementBps">, label: string][] = [
  ["followers", "Followers"],
  ["avgLikes", "Likes per post"],
  ["avgComments", "Comments per post"],
  ["avgViews", "Views per post"],
  ["reach", "Reach"],
  ["impressions", "Impressions"],
];

/** Where a number comes from, in words. */
export function provenanceOf(stats: FrozenStats, field: StatField): string {
  const provenance = stats.provenance[field];
  return provenance ? PROVENANCE_NAMES[provenance] : "Source not stated";
}

/** Every number of an account with where it comes from. */
export function StatsNumbers({ stats }: { stats: FrozenStats }) {
  return (
    <table className="w-full">
      <caption className="sr-only">Numbers of @{stats.handle} and where each comes from</caption>
      <tbody>
        {ROWS.map(([field, label]) => (
          <tr key={field}>
            <th scope="row" className={`${CELL} text-left font-normal`}>
              <span className="t-2">{label}</span>{" "}
              <span className="t-small t-3">{provenanceOf(stats, field).toLowerCase()}</span>
            </th>
            <td className={`${CELL} text-right! t-strong`}>{stats[field].toLocaleString("en-US")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
