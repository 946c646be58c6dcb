import { LocalTime } from "#app/components/ui/local-time.tsx";
import { feeWords } from "#app/domain/offer/pay-words.ts";

export interface TermsVersion {
  version: number;
  sha256: string;
  proposedBy: "brand" | "creator";
  createdAt: Date;
  agreed: boolean;
  gross: bigint;
  currency: string;
  items: { id: string; label: string; specification: string; gross: bigint }[];
  dos: string[];
  donts: string[];
}

interface Props {
  versions: readonly TermsVersion[];
  timeZone: string;
  now: Date;
}

/** The terms in every version, the agreed one open. */
export function BundleTerms({ versions, timeZone, now }: Props) {
  return (
    <div className="grid gap-3">
      {versions.map((one) => (
        <details key={one.version} className="well" open={one.agreed}>
          <summary className="t-strong">
            Version {one.version}
            {one.agreed ? ", agreed" : ""}: {feeWords(one.gross, one.currency)}, proposed by the{" "}
            {one.proposedBy}
          </summary>
          <div className="grid gap-2 mt-3">
            <LocalTime at={one.createdAt} now={now} timeZone={timeZone} className="t-small t-2" />
            <ul className="grid gap-2">
              {one.items.map((item) => (
                <li key={item.id}>
                  <b>{item.label}</b>, {feeWords(item.gross, one.currency)}
                  {item.specification && <p className="t-2">{item.specification}</p>}
                </li>
              ))}
            </ul>
            {one.dos.length > 0 && <p>Do: {one.dos.join("; ")}</p>}
            {one.donts.length > 0 && <p>Do not: {one.donts.join("; ")}</p>}
            <p className="t-small t-2 break-all">SHA-256 {one.sha256}</p>
          </div>
        </details>
      ))}
    </div>
  );
}
