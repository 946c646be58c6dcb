import { KeyValues, type KeyValue } from "#app/components/ui/key-values.tsx";
import { LocalTime } from "#app/components/ui/local-time.tsx";

export interface ParcelView {
  carrier: string;
  tracking: string;
  /** The carrier's own page; null where we know none. */
  url: string | null;
  sentAt: Date | null;
}

interface ProductParcelProps {
  parcel: ParcelView;
  /** When it arrived, and what that is called. */
  arrived: { label: string; at: Date } | null;
  timeZone: string;
  now: Date;
}

/** One parcel: who carries it, its number with the way to the carrier's page, when it was sent and arrived. */
export function ProductParcel({ parcel, arrived, timeZone, now }: ProductParcelProps) {
  const { carrier, tracking, url, sentAt } = parcel;
  const time = (at: Date) => <LocalTime at={at} timeZone={timeZone} now={now} />;
  const rows: KeyValue[] = [
    { label: "Carrier", value: carrier },
    {
      label: "Tracking number",
      value: url ? (
        <a className="link break-all" href={url} target="_blank" rel="noreferrer">
          {tracking}
        </a>
      ) : (
        <span className="break-all">{tracking}</span>
      ),
    },
    ...(sentAt ? [{ label: "Sent", value: time(sentAt) }] : []),
    ...(arrived ? [{ label: arrived.label, value: time(arrived.at) }] : []),
  ];
  return <KeyValues rows={rows} />;
}
