import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { formatName, PLATFORM_NAMES, type Platform } from "#app/domain/account/platforms.ts";

export interface RateRow {
  id: string;
  platform: Platform;
  format: string;
  /** "$430.00" */
  price: string;
}

/** What one piece of each kind costs, from. */
export function RateTable({ rates }: { rates: readonly RateRow[] }) {
  return (
    <table className="w-full">
      <caption className="sr-only">Prices from, per piece</caption>
      <tbody>
        {rates.map(({ id, platform, format, price }) => (
          <tr key={id} className="border-t border-line first:border-t-0">
            <th scope="row" className="py-2.5 text-left font-normal">
              <span className="inline-flex items-center gap-2">
                <PlatformMark platform={platform} decorative />
                {PLATFORM_NAMES[platform]}, {formatName(format, 1, platform)}
              </span>
            </th>
            <td className="py-2.5 text-right n nw">
              <span className="t-2">from</span> <b className="t-strong">{price}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
