import { SectionCard } from "#app/components/ui/card.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { LocalTime } from "#app/components/ui/local-time.tsx";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { nameOf, type NegotiationView, type VersionView } from "./negotiation.ts";
import { TermsChanges } from "./terms-changes.tsx";

interface OfferHistoryProps {
  table: NegotiationView;
  now: Date;
  timeZone: string;
}

const STATES: Record<string, string> = {
  open: "Open",
  accepted: "Accepted",
  declined: "Declined",
  superseded: "Replaced",
  expired: "Expired",
};

function sumWords({ side }: NegotiationView, { gross, net, cost, currency }: VersionView): string {
  const own =
    side === "brand" ? `you pay ${formatMoney(cost, currency)}` : `you net ${formatMoney(net, currency)}`;
  if (gross === 0n) return "No fixed fee";
  return `${formatMoney(gross, currency)} agreed fee, ${own}`;
}

function Version({ of, table, now, timeZone, open }: OfferHistoryProps & { of: VersionView; open: boolean }) {
  const who = nameOf(table, of.proposedBy);
  return (
    <li className="py-3 border-line not-first:border-t">
      <details className="group" open={open}>
        <summary className="flex items-start justify-between gap-3 min-h-11">
          <span className="grid gap-0.5">
            <span className="t-strong">
              v{of.version}, {who === "You" ? "by you" : `by ${who}`}
              <span className="t-2 font-normal">{` · ${STATES[of.state] ?? ""}`}</span>
            </span>
            <span className="t-small t-2">
              {sumWords(table, of)}, <LocalTime at={of.createdAt} now={now} timeZone={timeZone} />
            </span>
          </span>
          <Icon name="chevron-down" size="s" className="mt-1 flex-none group-open:rotate-180" />
        </summary>
        <div className="grid gap-3 mt-2">
          {of.message && <p className="well whitespace-pre-line">“{of.message}”</p>}
          {of.changes === null ? (
            <p className="t-2">The first version.</p>
          ) : of.changes.length === 0 ? (
            <p className="t-2">The same terms as before.</p>
          ) : (
            <TermsChanges from={`v${of.version - 1}`} to={`v${of.version}`} changes={of.changes} />
          )}
          {of.declineReason && <p className="t-2 whitespace-pre-line">Declined: “{of.declineReason}”</p>}
        </div>
      </details>
    </li>
  );
}

/** Every version of the terms, newest first, each beside what it changed. Nothing to show while there is one. */
export function OfferHistory({ table, now, timeZone }: OfferHistoryProps) {
  if (table.versions.length < 2) return null;
  const [newest] = table.versions;
  return (
    <SectionCard id="versions" title="Versions" aside={<span className="t-small t-2">Newest first</span>}>
      <ol className="-my-3">
        {table.versions.map((of) => (
          <Version key={of.version} {...{ of, table, now, timeZone }} open={of === newest} />
        ))}
      </ol>
    </SectionCard>
  );
}
