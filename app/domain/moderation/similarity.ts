function shingles(text: string): Set<string> {
  const plain = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= plain.length; at += 1) found.add(plain.slice(at, at + 3));
  return found;
}

/** How alike two texts are, 0 to 1: the share of three-letter pieces that they have in common (Jaccard). */
export function similarity(a: string, b: string): number {
  const [first, second] = [shingles(a), shingles(b)];
  const shared = [...first].filter((piece) => second.has(piece)).length;
  const all = first.size + second.size - shared;
  return all === 0 ? 0 : shared / all;
}
