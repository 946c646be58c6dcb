import type { CSSProperties } from "react";
import type { Recipient } from "#app/domain/messaging/notification-kinds.ts";

/**
 * The look's tokens as plain values, because mail programs know no custom properties. Inline styles are the
 * light theme; the classes of DARK_STYLES turn them where a program supports dark mode.
 */
export const FONT = '"Instrument Sans", "Helvetica Neue", Helvetica, Arial, sans-serif';
export const DISPLAY = 'Besley, Rockwell, Georgia, "Times New Roman", serif';

export const PORTAL: Record<Recipient["portal"], { light: string; dark: string; onDark: string }> = {
  brand: { light: "#2750cb", dark: "#8fb0f8", onDark: "#101b3b" },
  creator: { light: "#bf1f61", dark: "#f58fb5", onDark: "#3f0a20" },
  admin: { light: "#2a655e", dark: "#7db9b0", onDark: "#0d1f1e" },
};

export type StatusTone = "turn" | "idle" | "ok" | "bad";

export const STATUS: Record<StatusTone, { ground: string; ink: string; sign: string }> = {
  turn: { ground: "#ffc22b", ink: "#1a1417", sign: "●" },
  idle: { ground: "#efeae7", ink: "#524850", sign: "○" },
  ok: { ground: "#e6f5e8", ink: "#1c5930", sign: "✓" },
  bad: { ground: "#fdebe5", ink: "#972e15", sign: "▲" },
};

export const TEXT: CSSProperties = {
  margin: "0 0 14px",
  fontFamily: FONT,
  fontSize: "16px",
  lineHeight: "25px",
  color: "#1a1417",
};
export const SMALL: CSSProperties = { ...TEXT, fontSize: "13px", lineHeight: "19px", color: "#685d62" };
export const CELL: CSSProperties = {
  fontFamily: FONT,
  fontSize: "14px",
  lineHeight: "21px",
  padding: "7px 0",
  verticalAlign: "top",
};

export const DARK_STYLES = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  body, .page, .page > table > tbody > tr > td { background: #151113 !important; }
  .card { background: #1e191b !important; border-color: #352d30 !important; }
  .well { background: #110d0f !important; }
  .ink { color: #f6f1ef !important; }
  .ink-2 { color: #cdc3c4 !important; }
  .ink-3 { color: #aa9fa2 !important; }
  .rule { border-color: #352d30 !important; }
  .sum { border-color: #aa9fa2 !important; }
  .status-idle { background: #2b2427 !important; color: #cdc3c4 !important; }
  .status-ok { background: #12291a !important; color: #93d6a3 !important; }
  .status-bad { background: #3a1a11 !important; color: #f9b09b !important; }
  .button-brand { background: #8fb0f8 !important; color: #101b3b !important; }
  .button-creator { background: #f58fb5 !important; color: #3f0a20 !important; }
  .button-admin { background: #7db9b0 !important; color: #0d1f1e !important; }
}
@media (max-width: 480px) {
  .card { padding: 22px 18px !important; }
  .button { display: block !important; text-align: center !important; }
}`;
