import { lookup as systemLookup, type LookupAddress } from "node:dns";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./address.ts";

export type FetchFailure = "bad_url" | "blocked_address" | "too_many_redirects" | "too_slow" | "no_answer";

export type Fetched =
  | { ok: true; status: number; url: string; body: string; truncated: boolean }
  | { ok: false; reason: FetchFailure };

/** Resolves a name to all of its addresses; another one stands in for the system's in tests. */
export type Resolve = (host: string) => Promise<LookupAddress[]>;

export interface FetchLimits {
  /** For the whole of it: all redirects, headers and body. */
  timeMs: number;
  bytes: number;
  redirects: number;
}

export interface FetchOptions {
  limits?: Partial<FetchLimits>;
  resolve?: Resolve;
  /** One origin that may be private: the demo's stand-in. Only code that knows of demo mode sets it. */
  standIn?: string | null;
}

const LIMITS: FetchLimits = { timeMs: 10_000, bytes: 512 * 1024, redirects: 4 };
const HEADERS = {
  "user-agent": "Sweetspot link check",
  accept: "text/html,*/*;q=0.1",
  // What is not packed cannot unpack into something huge.
  "accept-encoding": "identity",
};
const PORTS = new Set(["", "80", "443"]);

class Refused extends Error {
  constructor(readonly reason: FetchFailure) {
    super(reason);
  }
}

const resolveBySystem: Resolve = (host) =>
  new Promise((resolve, reject) => {
    systemLookup(host, { all: true, verbatim: true }, (error, found) =>
      error ? reject(error) : resolve(found),
    );
  });

/**
 * The address that the socket connects to is the one that was checked: a name that resolves to something else a moment
 * later changes nothing. One private address among several refuses the name.
 */
function guarded(resolve: Resolve): LookupFunction {
  return (host, options, answer) => {
    resolve(host).then(
      (found) => {
        const [first] = found;
        if (!first) return answer(new Refused("no_answer"), []);
        if (!found.every((one) => isPublicAddress(one.address)))
          return answer(new Refused("blocked_address"), []);
        return options.all ? answer(null, found) : answer(null, first.address, first.family);
      },
      () => answer(new Refused("no_answer"), []),
    );
  };
}

/** The address as it may be asked for, or why not. The parser has written 2130706433 and 0x7f.1 as 127.0.0.1 here. */
function allowed(address: string, base: string | undefined, standIn: string | null | undefined): URL {
  if (!URL.canParse(address, base)) throw new Refused("bad_url");
  const url = new URL(address, base);
  if (standIn && url.origin === standIn) return url;
  if (!/^https?:$/.test(url.protocol) || url.username || url.password || !PORTS.has(url.port))
    throw new Refused("bad_url");
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  // An address in numbers is never looked up, so it is looked at here.
  if (isIP(literal) && !isPublicAddress(literal)) throw new Refused("blocked_address");
  return url;
}

function ask(url: URL, lookup: LookupFunction | undefined, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { get } = url.protocol === "https:" ? https : http;
    // No agent: no connection outlives its request, and no cookie or login is kept.
    const request = get(url, { headers: HEADERS, agent: false, signal, ...(lookup ? { lookup } : {}) });
    request.once("response", resolve);
    request.once("error", reject);
  });
}

async function read(response: IncomingMessage, bytes: number): Promise<{ body: string; truncated: boolean }> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size > bytes) break;
  }
  response.destroy();
  return { body: Buffer.concat(parts).subarray(0, bytes).toString("utf8"), truncated: size > bytes };
}

async function follow(address: string, options: FetchOptions, signal: AbortSignal): Promise<Fetched> {
  const limits = { ...LIMITS, ...options.limits };
  const lookup = guarded(options.resolve ?? resolveBySystem);
  let next = address;
  let base: string | undefined;
  for (let hop = 0; hop <= limits.redirects; hop += 1) {
    const url = allowed(next, base, options.standIn);
    const response = await ask(url, url.origin === options.standIn ? undefined : lookup, signal);
    const { statusCode: status = 0, headers } = response;
    if (status < 300 || status >= 400 || !headers.location)
      return { ok: true, status, url: url.href, ...(await read(response, limits.bytes)) };
    response.destroy();
    [next, base] = [headers.location, url.href];
  }
  throw new Refused("too_many_redirects");
}

function reasonOf(error: unknown, signal: AbortSignal): FetchFailure {
  if (error instanceof Refused) return error.reason;
  if (signal.aborted) return "too_slow";
  return "no_answer";
}

/**
 * Reads a page that somebody else named: http or https on their usual ports, public addresses only, checked when the
 * connection is made and again at each redirect; no cookies; the first bytes alone, within a time. Never throws.
 */
export async function safeFetch(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.limits?.timeMs ?? LIMITS.timeMs);
  try {
    return await follow(address, options, signal);
  } catch (error) {
    return { ok: false, reason: reasonOf(error, signal) };
  }
}
