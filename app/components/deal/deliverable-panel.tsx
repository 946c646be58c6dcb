import { Link } from "@remix-run/react";
import { Badge } from "#app/components/ui/badge.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { Icon } from "#app/components/ui/icon.tsx";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import type { Platform } from "#app/domain/account/platforms.ts";
import { DELIVERABLE_WORDS, type DeliverableState } from "#app/domain/deal/deliverable.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { payoutTrouble } from "#app/domain/payout/payout.ts";
import type { ReactNode } from "react";
import { DraftView, type DraftShown } from "./draft-view.tsx";
import { SlotLine, type SlotShown } from "./slot-line.tsx";
import { LivePostView, type LivePostShown } from "./live-post-view.tsx";

export interface PanelItem {
  id: string;
  label: string;
  platform: Platform;
  specification: string;
  /** No work: the price of a licence that was extended. */
  isLicence: boolean;
  state: DeliverableState;
  gross: bigint;
  drafts: DraftShown[];
  live: LivePostShown[];
  slot: SlotShown | null;
  canPlan: boolean;
  /** The reader sends the next version; several pieces of work are sent in any order. */
  nextDraft: number | null;
  payout: {
    state: string;
    amount: bigint;
    releaseAt: Date;
    paidAt: Date | null;
    failureCode: string | null;
  } | null;
}

interface Props {
  item: PanelItem;
  /** Which draft version is on the screen. */
  version: number | null;
  dealNumber: number;
  currency: string;
  side: "brand" | "creator" | "admin";
  /** The deal stands still: nothing of it is anybody's turn, and nothing is paid out. */
  still?: boolean;
  timeZone: string;
  now: Date;
  /** The forms of the reader's turn. */
  children?: ReactNode;
}

function StateBadge({ state, side, still }: Pick<PanelItem, "state"> & Pick<Props, "side" | "still">) {
  const { label, turn } = DELIVERABLE_WORDS[state];
  if (state === "paid" || state === "accepted")
    return (
      <Badge tone="ok" icon="circle-check">
        {label}
      </Badge>
    );
  if (still && state !== "cancelled") return <Badge icon="pause">{label}, paused</Badge>;
  if (turn === side)
    return (
      <Badge tone="turn" icon="circle">
        {label}
      </Badge>
    );
  return <Badge icon={turn ? "hourglass" : "clock"}>{label}</Badge>;
}

function PayoutLine({
  payout,
  currency,
  side,
  still,
  timeZone,
  now,
}: { payout: NonNullable<PanelItem["payout"]> } & Pick<
  Props,
  "currency" | "side" | "still" | "timeZone" | "now"
>) {
  const own = side === "creator";
  const amount = formatMoney(payout.amount, currency);
  const words: Record<string, string> = {
    scheduled: still
      ? `${amount} waits while the deal stands still`
      : `${amount} on its way, sends ${formatInstant(payout.releaseAt, timeZone, now)}`,
    sending: `${amount} is being sent`,
    paid: `${amount} sent ${payout.paidAt ? formatInstant(payout.paidAt, timeZone, now) : ""}`,
    blocked_payee: `${amount} waits for ${own ? "your" : "the creator’s"} payout account`,
    failed: own
      ? `${amount} could not be sent. ${payoutTrouble(payout.failureCode ?? "")}`
      : `${amount} could not be sent yet. Our staff is on it; it stays the creator’s`,
    needs_review: `${amount} is being looked at by our staff`,
    cancelled: "The payout was cancelled",
  };
  return (
    <p className="flex gap-2 items-center">
      <Icon name="wallet" size="s" /> {words[payout.state]}
    </p>
  );
}

/** What the link to the page of the versions says. */
function versionsWords(open: number, versions: number): string {
  const comments =
    open === 0 ? "Comment on this version" : open === 1 ? "1 open comment" : `${open} open comments`;
  return versions > 1 ? `${comments}, compare versions` : comments;
}

/** One deliverable: where it stands, its drafts, its live post, its payout, and the reader's act. */
export function DeliverablePanel({
  item,
  version,
  dealNumber,
  currency,
  side,
  still = false,
  timeZone,
  now,
  children,
}: Props) {
  const draft = item.drafts.find((one) => one.version === version) ?? item.drafts[0];
  const live = item.live[0];
  return (
    <section className="card pad" aria-labelledby={`d-${item.id}`} id={`deliverable-${item.id}`}>
      <div className="flex flex-wrap gap-3 justify-between items-center mb-4">
        <h2 id={`d-${item.id}`} className="t-title flex gap-2 items-center">
          <PlatformMark platform={item.platform} /> {item.label}
        </h2>
        <div className="flex flex-wrap gap-3 items-center">
          {item.drafts.length > 1 && (
            <nav className="seg" aria-label="Draft versions">
              {[...item.drafts].reverse().map((one) => (
                <Link
                  key={one.version}
                  to={`/deals/${dealNumber}?draft=${one.version}#deliverable-${item.id}`}
                  aria-current={one.version === draft?.version ? "true" : undefined}
                  preventScrollReset
                >
                  v{one.version}
                </Link>
              ))}
            </nav>
          )}
          <StateBadge state={item.state} side={side} still={still} />
        </div>
      </div>
      {item.specification && <p className="t-2 mb-4 prose-col">{item.specification}</p>}
      {draft ? (
        <>
          <DraftView draft={draft} waits={item.state === "in_review"} timeZone={timeZone} now={now} />
          <p className="mt-4">
            <Link
              className="link"
              to={`/deals/${dealNumber}/deliverables/${item.id}/versions?v=${draft.version}`}
            >
              {versionsWords(draft.openComments, item.drafts.length)}
            </Link>
          </p>
        </>
      ) : item.isLicence ? (
        <p className="t-2">
          The price of a longer or wider licence, agreed by amendment. There is nothing to send.
        </p>
      ) : (
        <p className="t-2">
          No draft yet. It is shown here as soon as {side === "creator" ? "you send" : "the creator sends"}{" "}
          it.
        </p>
      )}
      {item.nextDraft !== null && !still && (
        <p className="mt-4">
          <Link className="link" to={`/deals/${dealNumber}/deliverables/${item.id}/draft`}>
            Send draft v{item.nextDraft}
            <span className="sr-only"> of {item.label}</span>
          </Link>
        </p>
      )}
      {item.canPlan && (
        <SlotLine
          slot={item.slot}
          to={`/deals/${dealNumber}/deliverables/${item.id}/slot`}
          timeZone={timeZone}
          now={now}
        />
      )}
      {live && (
        <LivePostView
          post={live}
          to={`/deals/${dealNumber}/deliverables/${item.id}/live`}
          timeZone={timeZone}
          now={now}
        />
      )}
      {item.payout && (
        <div className="mt-4">
          <PayoutLine payout={item.payout} {...{ side, still, currency, timeZone, now }} />
        </div>
      )}
      {children && <div className="mt-5 grid gap-4 empty:hidden">{children}</div>}
    </section>
  );
}
