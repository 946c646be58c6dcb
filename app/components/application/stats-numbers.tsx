import { PROVENANCE_NAMES, type FrozenStats, type StatField } from "#app/domain/account/stats.ts";

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
      <thead className="sr-only">
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Source</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(([field, label]) => (
          <tr key={field}>
            <th scope="row" className="text-left font-normal t-2 py-0.5 pr-3">
              {label}
            </th>
            <td className="t-small t-3 py-0.5 pr-3">{provenanceOf(stats, field)}</td>
            <td className="text-right t-strong py-0.5">{stats[field].toLocaleString("en-US")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
