import { PLATFORM_NAMES, type Platform } from "../account/platforms.ts";
import type { ColumnMapping, RosterField } from "./columns.ts";
import { repairMojibake } from "./encoding.ts";
import { isBlank, readCount, readPrice, readRate } from "./figures.ts";

/** A row as it goes into the roster. `price` in minor units as text, because it travels as JSON. */
export interface RosterRow {
  platform: Platform;
  handle: string;
  name: string;
  followers: number;
  engagementBps: number | null;
  price: string | null;
  currency: string | null;
  email: string;
  tags: string[];
}

export type ReadRow = { ok: true; row: RosterRow } | { ok: false; problems: string[] };

const PLATFORM_WORDS: readonly [Platform, RegExp][] = [
  ["instagram", /^(?:ig|insta|instagram)$/i],
  ["tiktok", /^(?:tt|tik ?tok)$/i],
  ["youtube", /^(?:yt|you ?tube)$/i],
  [
    "other",
    /^(?:other|another platform|x|twitter|twitch|pinterest|snapchat|facebook|fb|linkedin|blog|podcast)$/i,
  ],
];
const LINKS: readonly [Platform, RegExp][] = [
  ["instagram", /(?:^|[/.])instagram\.com\/([^/?#]+)/i],
  ["tiktok", /(?:^|[/.])tiktok\.com\/@([^/?#]+)/i],
  ["youtube", /(?:^|[/.])youtube\.com\/(?:@|c\/|user\/)([^/?#]+)/i],
];
const EMAIL = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]{2,}$/;
// What PostgreSQL and people can both live with: letters, digits and what platforms allow between them.
const HANDLE = /^[\p{L}\p{N}._-]{1,60}$/u;

/** A handle typed with or without "@", or the link to a profile, which names its platform too. */
export function readHandle(cell: string): { handle: string; platform: Platform | null } | null {
  const text = cell.trim();
  for (const [platform, pattern] of LINKS) {
    const found = pattern.exec(text)?.[1];
    if (found) return HANDLE.test(found) ? { handle: found.toLowerCase(), platform } : null;
  }
  const handle = text.replace(/^@+\s*/, "").toLowerCase();
  return HANDLE.test(handle) ? { handle, platform: null } : null;
}

/** The platform that a cell names; null when we do not know it. */
export const readPlatform = (cell: string): Platform | null =>
  PLATFORM_WORDS.find(([, pattern]) => pattern.test(cell.trim()))?.[0] ?? null;

/** Each cell's text, repaired; cells that say nothing are empty. */
function cellsOf(cells: readonly string[], { columns }: ColumnMapping) {
  return (field: RosterField): string => {
    const at = columns[field];
    const cell =
      at === null
        ? ""
        : repairMojibake(cells[at] ?? "")
            .replace(/[\0\ufeff]/g, "")
            .trim();
    return isBlank(cell) ? "" : cell;
  };
}

type Cell = (field: RosterField) => string;
type Note = (problem: string) => void;

const shown = (cell: string) => `“${cell.length > 60 ? `${cell.slice(0, 59)}…` : cell}”`;

function figuresOf(cell: Cell, mapping: ColumnMapping, exponentOf: ExponentOf, note: Note) {
  const [followers, engagement, price] = [cell("followers"), cell("engagement"), cell("price")];
  const count = followers ? readCount(followers) : 0;
  if (count === null)
    note(`Followers: ${shown(followers)} is not a whole number. Write it as 12345 or 12.3k.`);
  const engagementBps = engagement ? readRate(engagement, mapping.rateIsShare) : null;
  if (engagement && engagementBps === null)
    note(`Engagement rate: ${shown(engagement)} is not a percentage from 0 to 100.`);
  const usual = cell("currency").toUpperCase() || mapping.fixedCurrency;
  const typed = price ? readPrice(price, usual, exponentOf) : null;
  if (price && (!typed || typed.minor > 10n ** 12n))
    note(`Price: ${shown(price)} is not an amount that we can read.`);
  const currency = typed ? (typed.currency ?? usual) : null;
  return { followers: count ?? 0, engagementBps, price: typed?.minor.toString() ?? null, currency };
}

function identityOf(cell: Cell, mapping: ColumnMapping, note: Note) {
  const typed = cell("handle");
  const handle = typed ? readHandle(typed) : null;
  if (!typed) note("Handle: missing.");
  else if (!handle) note(`Handle: ${shown(typed)} is neither a handle nor a link to a profile.`);
  const named = cell("platform");
  const platform = handle?.platform ?? (named ? readPlatform(named) : mapping.fixedPlatform);
  if (!platform)
    note(
      named
        ? `Platform: ${shown(named)} is not one of ${Object.values(PLATFORM_NAMES).slice(0, 3).join(", ")} or other.`
        : "Platform: missing.",
    );
  return { handle: handle?.handle, platform };
}

export type ExponentOf = (currency: string) => number | null;

/** Reads one row of a list, or says everything that is wrong with it. */
export function readRow(cells: readonly string[], mapping: ColumnMapping, exponentOf: ExponentOf): ReadRow {
  const problems: string[] = [];
  const note: Note = (problem) => problems.push(problem);
  const cell = cellsOf(cells, mapping);
  const { handle, platform } = identityOf(cell, mapping, note);
  const figures = figuresOf(cell, mapping, exponentOf, note);
  const email = cell("email")
    .replace(/^mailto:/i, "")
    .toLowerCase();
  if (email && (!EMAIL.test(email) || email.length > 254)) note(`Email: ${shown(email)} is not an address.`);
  const name = cell("name");
  if (name.length > 120) note("Name: longer than 120 characters.");
  const tags = [
    ...new Set(
      cell("tags")
        .split(/[,;|/]/)
        .map((tag) => tag.trim().toLowerCase())
        .filter(Boolean),
    ),
  ];
  if (tags.length > 20 || tags.some((tag) => tag.length > 40))
    note("Tags: at most 20, each under 40 characters.");
  if (problems.length > 0 || !platform || handle === undefined) return { ok: false, problems };
  return { ok: true, row: { platform, handle, name, ...figures, email, tags } };
}

/** What makes two rows the same account. */
export const accountKey = ({ platform, handle }: Pick<RosterRow, "platform" | "handle">): string =>
  `${platform}/${handle}`;
