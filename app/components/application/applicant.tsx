import { Link } from "@remix-run/react";
import { Avatar } from "#app/components/identity/avatar.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import type { DeskLine } from "./brand-application.ts";

/** "33.7 K": followers as a line of comparison has room for. */
export function shortCount(count: number): string {
  const tenths = (value: number) => `${Math.round(value * 10) / 10}`;
  if (count >= 1_000_000) return `${tenths(count / 1_000_000)}\u00a0M`;
  return count >= 1_000 ? `${tenths(count / 1_000)}\u00a0K` : String(count);
}

/** Who applied, with the handle, the followers and the tier. */
export function Applicant({ line }: { line: DeskLine }) {
  return (
    <div className="who">
      <Avatar name={line.name} size={40} />
      <div className="min-w-0">
        <p className="t-strong">
          <Link to={`/brand/applications/${line.id}`}>{line.name}</Link>
          {line.vetted && (
            <span className="text-ok inline-block align-[-3px] ml-1.5">
              <Icon name="badge-check" size="s" label="vetted" />
            </span>
          )}
        </p>
        <p className="t-small t-2">@{line.handle}</p>
        {line.stats && (
          <p className="t-small t-2 nw">
            {shortCount(line.stats.followers)} followers, {line.stats.tier}
          </p>
        )}
      </div>
    </div>
  );
}
