import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "#app/env.server.ts";
import { cookieOf } from "./cookies.ts";

const secure = env.ORIGIN.startsWith("https:") ? "; Secure" : "";
const MOST_DEVICES = 6;

/** A keyed digest that only this installation can make. */
function markOf(purpose: "join" | "device", subject: string): string {
  return createHmac("sha256", env.APP_SECRET)
    .update(`${purpose}:${subject}`)
    .digest("base64url")
    .slice(0, 32);
}

function sameMark(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

const cookie = (name: string, value: string, days: number) =>
  `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${days * 86_400}${secure}`;

/**
 * Marks the browser that signed up with an address, whether or not the address was free. Only that browser is
 * signed in by the verification link: a link to an account that a stranger opened signs nobody in.
 */
export const markJoining = (email: string): string => cookie("joined", markOf("join", email), 1);

/** Whether this browser is the one that signed up with the address. */
export function joinedHere(request: Request, email: string): boolean {
  return sameMark(cookieOf(request, "joined") ?? "", markOf("join", email));
}

const devicesOf = (request: Request) => (cookieOf(request, "devices") ?? "").split(".").filter(Boolean);

/** Whether this account was signed in to from this browser before. */
export function knowsDevice(request: Request, userId: string): boolean {
  const mark = markOf("device", userId);
  return devicesOf(request).some((known) => sameMark(known, mark));
}

/** Remembers that this account was signed in to from this browser. */
export function rememberDevice(request: Request, userId: string): string {
  const mark = markOf("device", userId);
  const marks = [mark, ...devicesOf(request).filter((known) => known !== mark)].slice(0, MOST_DEVICES);
  return cookie("devices", marks.join("."), 365);
}
