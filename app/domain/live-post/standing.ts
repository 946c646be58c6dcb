export const FINDINGS = ["up", "gone", "unclear"] as const;
export type StandFinding = (typeof FINDINGS)[number];

/** What a look at an address gave: an answer, or why there was none. */
export type Looked = { ok: true; status: number; url: string; body: string } | { ok: false; reason: string };

export interface Standing {
  finding: StandFinding;
  status: number | null;
  /** Why, as a code. */
  reason: string;
}

const LOGIN =
  /\/(?:accounts?\/)?(?:log-?in|sign-?in|signup|challenge|checkpoint|consent|captcha)(?:\/|$|\?)/i;
/** What platforms write where nothing is, with the status of a page that is there. Never enough to say that it is gone. */
const PERHAPS_GONE =
  /video (?:isn['’]t|is not|currently) (?:available|unavailable)|video unavailable|page isn['’]t available|post isn['’]t available|content isn['’]t available|couldn['’]t find this/i;

/** Where a redirect from a post leads when there is nothing to show: the front page. */
const isFrontPage = (url: string) => URL.canParse(url) && new URL(url).pathname === "/";

/**
 * What a look says of a post. Only a platform's own "not found" (404) or "gone" (410) says that it is gone; login
 * walls, refusals, limits and errors say nothing about the post.
 */
export function standingOf(looked: Looked, asked: string): Standing {
  if (!looked.ok) return { finding: "unclear", status: null, reason: looked.reason };
  const { status, url, body } = looked;
  if (status === 404 || status === 410) return { finding: "gone", status, reason: "status" };
  if (status < 200 || status >= 300) return { finding: "unclear", status, reason: "status" };
  if (LOGIN.test(url)) return { finding: "unclear", status, reason: "login" };
  if (isFrontPage(url) && !isFrontPage(asked)) return { finding: "unclear", status, reason: "front_page" };
  if (PERHAPS_GONE.test(body)) return { finding: "unclear", status, reason: "words" };
  return { finding: "up", status, reason: "status" };
}

const REASONS: Record<string, string> = {
  login: "the platform asked for a login",
  front_page: "the platform led to its front page",
  words: "the page did not show the post",
  too_slow: "the platform did not answer in time",
  no_answer: "the platform did not answer",
  too_many_redirects: "the address led in a circle",
  blocked_address: "the address does not lead to the internet",
  bad_url: "the address cannot be opened",
};

/** One look in words: "Found", "Not found (404)", "Unclear: the platform asked for a login". */
export function standingWords({ finding, status, reason }: Standing): string {
  if (finding === "up") return "Found";
  if (finding === "gone") return `Not found (${status ?? 404})`;
  return `Unclear: ${REASONS[reason] ?? `the platform answered with ${status ?? "an error"}`}`;
}
