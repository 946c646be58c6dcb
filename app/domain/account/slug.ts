/**
 * Letters, digits and hyphens of a text, at most 60 characters: the readable part of an address.
 * A text without any gives `fallback`.
 */
export function slugify(text: string, fallback: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  return plain || fallback;
}
