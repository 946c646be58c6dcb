export interface ProgressBarProps {
  /** What is under way: "Uploading reel.mp4". */
  label: string;
  /** 0 to 100; null while it is not known. */
  percent: number | null;
}

/** How far something is, with its words above the bar. */
export function ProgressBar({ label, percent }: ProgressBarProps) {
  const whole = percent === null ? null : Math.round(Math.min(100, Math.max(0, percent)));
  return (
    <div className="grid gap-1.5">
      <p className="t-small t-2 flex justify-between gap-3">
        <span className="min-w-0">{label}</span>
        {whole !== null && <b className="t-strong n">{`${whole}\u00a0%`}</b>}
      </p>
      <div
        className={whole === null ? "prog wait" : "prog"}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={whole ?? undefined}
      >
        <i style={whole === null ? undefined : { width: `${whole}%` }} />
      </div>
    </div>
  );
}
