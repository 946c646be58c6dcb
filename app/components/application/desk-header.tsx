import { replyWords } from "#app/components/brief/words.ts";
import { formatDate } from "#app/components/ui/format-time.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import type { DeskTab } from "#app/domain/application/desk-tabs.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";

export interface DeskHeaderProps {
  desk: {
    now: Date;
    timeZone: string;
    counts: Record<DeskTab, number>;
    capacity: { slots: number; slotsLeft: number; budget: bigint; budgetLeft: bigint };
    urgent: number;
    brief: { id: string; title: string; currency: string; applyBy: Date | null; state: string };
    record: { medianHours: number | null; inTimePercent: number | null } | null;
  };
}

function lead({ desk }: DeskHeaderProps): string {
  const { counts, capacity, brief, now, timeZone } = desk;
  const applied = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const money = (amount: bigint) => formatMoney(amount, brief.currency);
  const closes =
    brief.state === "published" && brief.applyBy
      ? `Closes ${formatDate(brief.applyBy, timeZone, now)}.`
      : brief.state === "paused"
        ? "Paused: takes no new applications."
        : "Takes no new applications.";
  return `${applied} applied. ${capacity.slotsLeft} of ${capacity.slots} slots left, ${money(capacity.budgetLeft)} of ${money(capacity.budget)} budget left. ${closes}`;
}

/** The brief's applications in numbers: what is left, what is urgent, how the brand has answered so far. */
export function DeskHeader(props: DeskHeaderProps) {
  const { brief, urgent, record } = props.desk;
  const words = record ? replyWords(record).join(", ") : "No replies to measure yet";
  return (
    <PageHeader
      title={brief.title}
      lead={lead(props)}
      crumbs={[
        { label: "Briefs", to: "/brand/briefs" },
        { label: "The brief", to: `/brand/briefs/${brief.id}` },
        { label: "Applications" },
      ]}
      aside={
        <div className="card flex items-center gap-3 px-4 py-2.5 max-sm:w-full">
          <span className={urgent > 0 ? "spot" : "spot o"} aria-hidden="true" />
          <p>
            <b className="t-strong">
              {urgent === 0
                ? "Nothing is due within 36\u00a0h"
                : `${urgent} ${urgent === 1 ? "needs" : "need"} an answer within 36\u00a0h`}
            </b>
            <span className="block t-small t-2">
              Your record: {words.replace(/^Replies in/, "replies in")}
            </span>
          </p>
        </div>
      }
    />
  );
}
