import { Avatar } from "#app/components/identity/avatar.tsx";
import { Badge } from "#app/components/ui/badge.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import type { DealState } from "#app/domain/deal/deal.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import type { Platform } from "#app/domain/account/platforms.ts";

const STATUS = {
  signing: { tone: "idle", icon: "pen-line", words: "Signing" },
  funding: { tone: "idle", icon: "hourglass", words: "Not funded yet" },
  active: { tone: "ok", icon: "lock", words: "Funds secured" },
  completed: { tone: "ok", icon: "circle-check", words: "Paid" },
  cancelled: { tone: "idle", icon: "ban", words: "Ended" },
} as const;

export interface RoomHeaderProps {
  /** Who the viewer deals with; for the operator's staff, the creator. */
  name: string;
  isBrand: boolean;
  handle: string | null;
  platform: Platform | null;
  vetted: boolean;
  state: DealState;
  amount: bigint;
  amountLabel: string;
  currency: string;
}

/** Who the deal is with, whether the money is there, and how much it is for this side. */
export function RoomHeader(props: RoomHeaderProps) {
  const status = STATUS[props.state];
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-4 justify-between mb-5">
      <div className="flex items-center gap-4">
        <Avatar name={props.name} size={56} brand={props.isBrand} />
        <div>
          <h1 className="t-page">{props.name}</h1>
          <p className="t-2 flex flex-wrap gap-x-3 items-center mt-0.5">
            {props.handle && (
              <span className="inline-flex items-center gap-1.5">
                {props.platform && <PlatformMark platform={props.platform} />}@{props.handle}
              </span>
            )}
            {props.vetted && (
              <span className="vet">
                <Icon name="badge-check" size="s" />
                Vetted
              </span>
            )}
          </p>
        </div>
      </div>
      <div className="flex items-center gap-3 max-sm:w-full max-sm:justify-between">
        <Badge tone={status.tone} icon={status.icon}>
          {status.words}
        </Badge>
        <p className="text-right">
          <b className="big-money t-head block">
            {props.amount > 0n ? formatMoney(props.amount, props.currency) : "No fixed fee"}
          </b>
          {props.amount > 0n ? <span className="t-small t-2">{props.amountLabel}</span> : null}
        </p>
      </div>
    </div>
  );
}
