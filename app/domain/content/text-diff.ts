export interface DiffPart {
  kind: "same" | "gone" | "new";
  text: string;
}

/** Words, the spaces between them, and marks: what a change is made of. */
const pieces = (text: string): string[] => text.match(/[\p{L}\p{N}#@_'’]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

// Two captions of the longest kind; beyond that the change is shown as a whole.
const MOST_CELLS = 6_000_000;

/** Lengths of the longest common subsequence of every pair of rests. Hunt and McIlroy, 1976, by table. */
function commonTable(a: readonly string[], b: readonly string[]): Uint16Array {
  const wide = b.length + 1;
  const table = new Uint16Array((a.length + 1) * wide);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      table[i * wide + j] =
        a[i] === b[j]
          ? (table[(i + 1) * wide + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * wide + j] ?? 0, table[i * wide + j + 1] ?? 0);
  return table;
}

/**
 * Replaced words in one piece: what went, then what came. A space that stayed between two changes would only cut both
 * into crumbs that nobody can read.
 */
function inPieces(parts: readonly DiffPart[]): DiffPart[] {
  const out: DiffPart[] = [];
  let [gone, fresh] = ["", ""];
  const flush = () => {
    if (gone !== "") out.push({ kind: "gone", text: gone });
    if (fresh !== "") out.push({ kind: "new", text: fresh });
    [gone, fresh] = ["", ""];
  };
  parts.forEach((part, at) => {
    const changing = gone !== "" && fresh !== "" && (parts[at + 1]?.kind ?? "same") !== "same";
    const bridge = part.kind === "same" && changing && /^\s+$/.test(part.text);
    if (part.kind === "same" && !bridge) {
      flush();
      out.push(part);
    }
    if (part.kind === "gone" || bridge) gone += part.text;
    if (part.kind === "new" || bridge) fresh += part.text;
  });
  flush();
  return out;
}

/** What became of a text, word by word: the parts in order, neighbours of one kind joined. */
export function diffText(before: string, after: string): DiffPart[] {
  const [a, b] = [pieces(before), pieces(after)];
  const parts: DiffPart[] = [];
  const add = (kind: DiffPart["kind"], text: string) => {
    const last = parts.at(-1);
    if (text === "") return;
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  if (a.length * b.length > MOST_CELLS) {
    add("gone", before);
    add("new", after);
    return parts;
  }
  const table = commonTable(a, b);
  const at = (i: number, j: number) => table[i * (b.length + 1) + j] ?? 0;
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add("same", a[i] ?? "");
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) add("gone", a[i++] ?? "");
    else add("new", b[j++] ?? "");
  }
  return inPieces(parts);
}
