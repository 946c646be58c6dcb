export interface AudienceShare {
  /** "US", "Women". */
  label: string;
  percent: number;
}

export interface AudienceBarProps {
  /** Asked for first, then the next largest; what is missing to 100 is "others". */
  shares: readonly AudienceShare[];
}

const CLASSES = ["aud-1", "aud-2"] as const;
const percentOf = (value: number) => `${Math.round(value)}\u00a0%`;

/** One stacked bar with the first share in words beside it; all shares in words for screen readers. */
export function AudienceBar({ shares }: AudienceBarProps) {
  const [first, ...rest] = shares;
  if (!first) return <p className="t-2">No audience numbers yet.</p>;
  const shown = shares.slice(0, CLASSES.length);
  const others = Math.max(0, 100 - shown.reduce((sum, share) => sum + share.percent, 0));
  return (
    <div>
      <p className="mb-1.5">
        <b className="t-strong">{percentOf(first.percent)}</b> <span className="t-2">{first.label}</span>
        <span className="sr-only">
          {rest.map((share) => `, ${percentOf(share.percent)} ${share.label}`).join("")}
        </span>
      </p>
      <div className="aud" aria-hidden="true">
        {shown.map((share, index) => (
          <i key={share.label} className={CLASSES[index]} style={{ width: `${share.percent}%` }} />
        ))}
        {others > 0 && <i className="aud-3" style={{ width: `${others}%` }} />}
      </div>
    </div>
  );
}

export interface AgeBarsProps {
  shares: readonly AudienceShare[];
  /** The labels that the brief asks for: drawn in the accent and summed in words. */
  asked: readonly string[];
  /** "25–44". */
  askedLabel: string;
}

/** Five small bars by age; the sum of the asked ages in words. */
export function AgeBars({ shares, asked, askedLabel }: AgeBarsProps) {
  const most = Math.max(1, ...shares.map((share) => share.percent));
  const sum = shares
    .filter((share) => asked.includes(share.label))
    .reduce((all, share) => all + share.percent, 0);
  return (
    <div>
      <div className="ages" aria-hidden="true">
        {shares.map((share) => (
          <i
            key={share.label}
            className={asked.includes(share.label) ? "on" : undefined}
            style={{ height: `${(share.percent / most) * 100}%` }}
          />
        ))}
      </div>
      <p className="t-micro t-2 mt-0.5 nw">
        {percentOf(sum)} {askedLabel}
      </p>
    </div>
  );
}
