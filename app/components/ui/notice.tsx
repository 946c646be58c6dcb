import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type NoticeTone = "info" | "ok" | "bad" | "turn";

const ICONS: Record<NoticeTone, IconName> = {
  info: "info",
  ok: "circle-check",
  bad: "circle-alert",
  turn: "circle-dot",
};
const ROLES: Record<NoticeTone, "alert" | "status" | undefined> = {
  info: undefined,
  ok: "status",
  bad: "alert",
  turn: undefined,
};

export interface NoticeProps {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** One act, right of the words. */
  act?: ReactNode;
}

/** A sentence that belongs to the page: information, success or trouble. Trouble and success are announced. */
export function Notice({ tone = "info", title, children, act }: NoticeProps) {
  return (
    <div className={tone === "info" ? "notice" : `notice ${tone}`} role={ROLES[tone]}>
      <Icon name={ICONS[tone]} />
      <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2">
        <div className="min-w-0">
          {title && <p className="t-strong">{title}</p>}
          {children}
        </div>
        {act}
      </div>
    </div>
  );
}
