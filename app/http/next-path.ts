/**
 * A path of ours to go on to after signing in, or null. Only a path on this site: no other host, no scheme, no
 * backslash or control character that a browser would read as one, and not the sign-in pages themselves.
 */
export function safeNext(next: string | null | undefined): string | null {
  if (!next || next.length > 500 || !next.startsWith("/")) return null;
  // eslint-disable-next-line no-control-regex -- browsers drop these, so "/\t/evil" would become "//evil"
  if (/[\\\u0000-\u001f\u007f]/.test(next)) return null;
  const base = "http://here.invalid";
  if (!URL.canParse(next, base)) return null;
  const url = new URL(next, base);
  if (url.origin !== base || url.pathname.startsWith("//")) return null;
  if (/^\/(sign-in|join|auth)(\/|$)/.test(url.pathname)) return null;
  return url.pathname + url.search + url.hash;
}
