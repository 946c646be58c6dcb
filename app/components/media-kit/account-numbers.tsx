import { formatDay } from "#app/components/ui/format-time.ts";
import { PROVENANCE_NAMES } from "#app/domain/account/measures.ts";
import type { AccountView } from "#app/domain/media-kit/account-view.ts";

const ROWS = [
  ["followers", "Followers"],
  ["avgLikes", "Likes per post"],
  ["avgComments", "Comments per post"],
  ["avgViews", "Views per post"],
  ["reach", "Reach"],
  ["impressions", "Impressions"],
] as const;

interface AccountNumbersProps {
  account: AccountView;
  now: Date;
  timeZone: string;
}

/** Where one number comes from and of which day it is: "Imported, Nov 14". */
export function sourceOf({ account, now, timeZone }: AccountNumbersProps, field: string): string {
  const { stats, fieldDates } = account;
  if (!stats) return "";
  const provenance = stats.provenance[field];
  const at = new Date(fieldDates[field] ?? stats.takenAt);
  return `${provenance ? PROVENANCE_NAMES[provenance] : "Source not stated"}, ${formatDay(at, timeZone, now)}`;
}

/** Every number of an account with its source and its date. */
export function AccountNumbers(props: AccountNumbersProps) {
  const { stats } = props.account;
  if (!stats) return null;
  return (
    <table className="w-full">
      <caption className="sr-only">Numbers of @{stats.handle}, each with its source and date</caption>
      <tbody>
        {ROWS.map(([field, label]) => (
          <tr key={field}>
            <th scope="row" className="py-1 text-left align-baseline font-normal">
              {label}
              <span className="block t-small t-3">{sourceOf(props, field)}</span>
            </th>
            <td className="py-1 text-right align-baseline t-strong n">
              {stats[field].toLocaleString("en-US")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
