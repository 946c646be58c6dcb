import type { ReactNode } from "react";
import { Countdown } from "#app/components/ui/countdown.tsx";

export interface TurnBarProps {
  mine: boolean;
  title: string;
  children: ReactNode;
  countdown?: { deadline: Date; start: Date; now: Date; atZero: string; timeZone: string } | undefined;
  actions?: ReactNode;
}

/** Whose turn it is, what to do next and until when. Honey only when the reader has to act. */
export function TurnBar({ mine, title, children, countdown, actions }: TurnBarProps) {
  return (
    <section className={mine ? "turnbar mb-5" : "waitbar mb-5"} aria-labelledby="turn-title">
      <div>
        <h2 id="turn-title" className="t-head flex items-baseline gap-3">
          <span className={mine ? "spot" : "spot o"} aria-hidden="true" />
          {title}
        </h2>
        <div className="t-body t-2 mt-2 prose-col turn-body">{children}</div>
        {countdown && (
          <p className="mt-4 turn-body">
            <Countdown {...countdown} />
          </p>
        )}
      </div>
      {actions && (
        <div
          className={mine ? "grid gap-2 max-lg:mt-4 lg:min-w-[260px]" : "grid gap-2 mt-4 sm:justify-start"}
        >
          {actions}
        </div>
      )}
    </section>
  );
}
