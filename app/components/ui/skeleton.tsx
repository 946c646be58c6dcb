export interface SkeletonProps {
  /** How many lines stand in for the text. */
  lines?: number;
  /** What is being fetched, for screen readers. */
  label?: string;
}

const WIDTHS = ["92%", "78%", "85%", "64%"];

/** The place of text that is still on its way. */
export function Skeleton({ lines = 3, label = "Loading" }: SkeletonProps) {
  return (
    <div className="grid gap-2.5" role="status">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, index) => (
        <i
          key={index}
          className="skel"
          style={{ height: "0.875rem", width: WIDTHS[index % WIDTHS.length] }}
          aria-hidden="true"
        />
      ))}
    </div>
  );
}
