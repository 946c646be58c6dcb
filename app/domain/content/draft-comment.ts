import type { RefusalCode } from "../refusal.ts";
import type { DeliverableState } from "../deal/deliverable.ts";

export const LONGEST_COMMENT = 2_000;
/** Comments with their answers that one version takes. */
export const MOST_COMMENTS = 200;

/** Where a comment points: at the whole draft, a file, a moment of a video, or a point of a picture. */
export interface Pin {
  fileId: string | null;
  /** Milliseconds from the start. */
  atMs: number | null;
  /** Tenths of a percent from the left and from the top. */
  x: number | null;
  y: number | null;
}
/** A pin as it is typed: "0:12.5", "40", "62.5". */
export interface TypedPin {
  fileId?: string | undefined;
  time?: string | undefined;
  left?: string | undefined;
  top?: string | undefined;
}
export type PinField = "fileId" | "time" | "left" | "top";
type PinRead = { ok: true; pin: Pin } | { ok: false; field: PinField; problem: string };

const TIME = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5})(?:[.,](\d{1,3}))?$/;
const LONGEST_MS = 12 * 3_600_000;

/** "83", "1:23", "1:23.5" and "1:02:03" in milliseconds; null for anything else. */
export function readTime(text: string): number | null {
  const [, hours = "0", minutes = "0", seconds = "", rest = "0"] = TIME.exec(text.trim()) ?? [];
  if (seconds === "") return null;
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  const whole = ms + Number(rest.padEnd(3, "0"));
  return whole <= LONGEST_MS ? whole : null;
}

/** 12500 is "0:12.5". */
export function timeWords(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const tenths = Math.floor((ms % 1000) / 100);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const clock = `${h > 0 ? `${h}:${String(m).padStart(2, "0")}` : m}:${String(s).padStart(2, "0")}`;
  return tenths > 0 ? `${clock}.${tenths}` : clock;
}

const percent = (tenths: number) => `${tenths / 10}\u00a0%`;

/** Where a comment points, in words that need no picture: "jar.mp4, 0:12". */
export function placeWords(pin: Omit<Pin, "fileId">, fileName: string | null): string {
  if (fileName === null) return "Whole draft";
  const time = pin.atMs === null ? "" : `, ${timeWords(pin.atMs)}`;
  const point =
    pin.x === null || pin.y === null
      ? ""
      : `, ${percent(pin.x)} from the left, ${percent(pin.y)} from the top`;
  return `${fileName}${time}${point}`;
}

function readPercent(text: string | undefined): number | null | undefined {
  if (!text?.trim()) return null;
  const value = Number(text.trim().replace(",", ".").replace(/\s*%$/, ""));
  return Number.isFinite(value) && value >= 0 && value <= 100 ? Math.round(value * 10) : undefined;
}

/** Reads a typed pin; `files` are those of the version it is for. */
export function readPin(typed: TypedPin, files: readonly { id: string; mime: string }[]): PinRead {
  const refuse = (field: PinField, problem: string): PinRead => ({ ok: false, field, problem });
  const x = readPercent(typed.left);
  const y = readPercent(typed.top);
  if (x === undefined) return refuse("left", "Enter a number from 0 to 100.");
  if (y === undefined) return refuse("top", "Enter a number from 0 to 100.");
  if (x === null && y !== null) return refuse("left", "A point needs both numbers.");
  if (y === null && x !== null) return refuse("top", "A point needs both numbers.");
  const time = typed.time?.trim() ? typed.time : null;
  const atMs = time === null ? null : readTime(time);
  if (time !== null && atMs === null) return refuse("time", "Enter a time such as 0:12 or 1:02.5.");
  if (!typed.fileId) {
    if (atMs === null && x === null) return { ok: true, pin: { fileId: null, atMs, x, y } };
    return refuse("fileId", "Choose the file that you mean.");
  }
  const file = files.find((one) => one.id === typed.fileId);
  if (!file) return refuse("fileId", "That file is not part of this version.");
  if (atMs !== null && !file.mime.startsWith("video/"))
    return refuse("time", "A picture has no time. Leave this empty, or choose a video.");
  return { ok: true, pin: { fileId: file.id, atMs, x, y } };
}

/** Whether a version is talked about now: it is the newest one and its work is not over. */
export function canComment(state: DeliverableState, newest: boolean): boolean {
  return newest && (state === "in_review" || state === "changes_requested");
}

/** Why a comment cannot be answered or resolved in this state; null when it can. */
export function threadRefusal(state: DeliverableState): RefusalCode | null {
  return ["accepted", "paid", "cancelled", "waiting"].includes(state) ? "wrong_state" : null;
}
