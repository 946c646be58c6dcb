import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type Tone = "idle" | "turn" | "ok" | "bad" | "brand" | "creator" | "admin" | "soon";

const TONES: Record<Tone, string> = {
  idle: "",
  turn: " b-turn",
  ok: " b-ok",
  bad: " b-bad",
  brand: " b-brand",
  creator: " b-creator",
  admin: " b-admin",
  soon: " b-soon",
};

export interface BadgeProps {
  tone?: Tone;
  icon: IconName;
  children: ReactNode;
}

/** A status: an icon and one or two words on a soft ground, at most one in a row. `turn` means your turn. */
export function Badge({ tone = "idle", icon, children }: BadgeProps) {
  return (
    <span className={`badge${TONES[tone]}`}>
      <Icon name={icon} size="s" />
      {children}
    </span>
  );
}

/** A quiet label without a status: a niche, a hashtag, a format. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="tag">{children}</span>;
}
