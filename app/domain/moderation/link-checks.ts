import type { TextFinding } from "./text-checks.ts";

// With a scheme or "www.", or a bare host with a path, as short links are written.
const LINK = /\b(?:https?:\/\/|www\.)[^\s<>"”)]+|\b(?:[a-z0-9-]+\.)+[a-z]{2,}\/[^\s<>"”)]+/gi;

/** Always blocked: what shortens or hides an address, and hosts for throw-away pages and files. */
export const BLOCKED_HOSTS: ReadonlySet<string> = new Set([
  ...[
    "bit.ly",
    "tinyurl.com",
    "t.co",
    "goo.gl",
    "ow.ly",
    "is.gd",
    "cutt.ly",
    "rb.gy",
    "shorturl.at",
    "rebrand.ly",
  ],
  ...[
    "linktr.ee",
    "t.me",
    "wa.me",
    "discord.gg",
    "forms.gle",
    "anonfiles.com",
    "grabify.link",
    "iplogger.org",
  ],
]);

/** The host of an address as people write it, without "www."; what is no address stands for itself. */
export function hostOf(link: string): string {
  const url = /^https?:\/\//i.test(link) ? link : `https://${link}`;
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : link.toLowerCase();
}

/** Whether a host or one that it belongs to is on a list. */
function isOn(list: ReadonlySet<string>, host: string): boolean {
  const labels = host.split(".");
  return labels.some((_, at) => list.has(labels.slice(at).join(".")));
}

/** Links that lead away from the brand's own site; those on the blocklist are serious. */
export function linksIn(text: string, brandHost: string, blocked: ReadonlySet<string>): TextFinding[] {
  const own = brandHost.replace(/^www\./, "").toLowerCase();
  const links = [...text.matchAll(LINK)].map(([found]) => {
    // The full stop of the sentence is not the address.
    const link = found.replace(/[.,;:!?]+$/, "");
    return { link, host: hostOf(link) };
  });
  const first = new Map(links.reverse().map(({ link, host }) => [host, link]));
  return [...first]
    .filter(([host]) => own === "" || (host !== own && !host.endsWith(`.${own}`)))
    .map(([host, quote]): TextFinding => {
      if (isOn(BLOCKED_HOSTS, host) || isOn(blocked, host))
        return {
          code: "blocked_link",
          severity: "serious",
          sentence: `Has a link to ${host}, which is on the blocklist: “${quote}”.`,
          quote,
        };
      return { code: "link", severity: "note", sentence: `Links to ${host}.`, quote };
    });
}
