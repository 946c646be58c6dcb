import { LRUCache } from "lru-cache";
import type { RequestHandler, Response } from "express";
import { englishOf } from "./visitor-locale.ts";

/** A rendered page, cut where its nonce stood: each visitor gets a nonce of their own. */
interface KeptPage {
  pieces: string[];
  headers: Record<string, string>;
}

interface VisitorPagesOptions {
  /** Milliseconds for which a rendered page is shown again. */
  keepFor: number;
  /** Characters of markup kept in all. */
  room: number;
}

// The landing page, the list of briefs and a single one: what is opened when a link goes round.
const PAGES = /^\/(briefs(\/[^/.]+)?)?$/;
const LONGEST_ADDRESS = 500;
const KEPT_HEADERS = ["content-type", "cache-control", "link"];

/**
 * What a rendered page depends on besides its address; null for whoever may be somebody: any cookie but the
 * browser's time zone and theme.
 */
function keyOf(url: string, cookies: string, language: string | undefined): string | null {
  const path = url.split("?", 1)[0] ?? "";
  // A private link ends when it is renewed, at once.
  if (/[?&]key=/.test(url)) return null;
  if (url.length > LONGEST_ADDRESS || !PAGES.test(path) || cookies.length > LONGEST_ADDRESS) return null;
  const own = cookies.split(/;\s*/).filter(Boolean).sort();
  if (!own.every((cookie) => /^(tz|theme)=/.test(cookie))) return null;
  return [url, ...own, englishOf(language ?? null)].join("\n");
}

function show(res: Response, page: KeptPage): void {
  res.status(200).set(page.headers);
  res.end(page.pieces.join(res.locals.cspNonce as string));
}

function mayBeShown(res: Response): boolean {
  const html = String(res.getHeader("content-type")).startsWith("text/html");
  return html && res.statusCode === 200 && !res.hasHeader("set-cookie") && !res.closed;
}

function keptPage(res: Response, body: Buffer): KeptPage {
  const headers = KEPT_HEADERS.flatMap((name) =>
    res.hasHeader(name) ? [[name, String(res.getHeader(name))] as const] : [],
  );
  const pieces = body.toString("utf8").split(res.locals.cspNonce as string);
  return { pieces, headers: Object.fromEntries(headers) };
}

/**
 * Reads along while a page is sent; calls `done` with it at the end, or with null if it
 * cannot be shown again. The first call counts.
 */
function readAlong(res: Response, done: (page: KeptPage | null) => void): void {
  const chunks: Buffer[] = [];
  const { write, end } = res;
  const keep = (chunk: unknown) => {
    if (typeof chunk === "string" || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
  };
  res.write = ((...args: Parameters<typeof write>) => {
    keep(args[0]);
    return write.apply(res, args);
  }) as typeof write;
  res.end = ((...args: Parameters<typeof end>) => {
    keep(args[0]);
    // Not when it has arrived: a slow reader must not keep others waiting.
    done(mayBeShown(res) ? keptPage(res, Buffer.concat(chunks)) : null);
    return end.apply(res, args);
  }) as typeof end;
  res.once("close", () => done(null));
}

/**
 * Shows one rendering of a public page to every visitor who asks for it within moments, also to those who ask
 * while it is being rendered. Whoever is signed in never gets a kept page and never leaves one.
 */
export function visitorPages({ keepFor, room }: VisitorPagesOptions): RequestHandler {
  const kept = new LRUCache<string, KeptPage>({
    ttl: keepFor,
    maxSize: room,
    sizeCalculation: ({ pieces }) => pieces.reduce((sum, piece) => sum + piece.length, 1),
  });
  const rendering = new Map<string, Promise<KeptPage | null>>();
  return (req, res, next) => {
    if (req.method !== "GET") return next();
    const key = keyOf(req.url, req.headers.cookie ?? "", req.headers["accept-language"]);
    if (key === null) return next();
    const known = kept.get(key);
    if (known) return show(res, known);
    const coming = rendering.get(key);
    // If that one fails, each waiter tries for itself.
    if (coming) return void coming.then((page) => (page ? show(res, page) : next()));
    const made = new Promise<KeptPage | null>((resolve) => readAlong(res, resolve));
    rendering.set(key, made);
    void made.then((page) => {
      rendering.delete(key);
      if (page) kept.set(key, page);
    });
    next();
  };
}
