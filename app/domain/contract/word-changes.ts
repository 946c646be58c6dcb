/** A piece of a text, and whether the later version has it, lost it, or both have it. */
export interface DiffPiece {
  text: string;
  kind: "same" | "added" | "removed";
}

/**
 * What one version of a text changed against another, word by word: the longest common run of words stays. Texts of a
 * few thousand characters only: it takes the product of their word counts.
 */
export function wordChanges(before: string, after: string): DiffPiece[] {
  const [old, fresh] = [before, after].map((text) => text.split(/(?<=\s)/));
  if (!old || !fresh) return [];
  const common = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--) {
      const row = common[i];
      if (row) row[j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const pieces: DiffPiece[] = [];
  const add = (kind: DiffPiece["kind"], text = "") => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  };
  for (let i = 0, j = 0; i < old.length || j < fresh.length;)
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      add("same", fresh[j++]);
      i++;
    } else if (i < old.length && (j === fresh.length || at(i + 1, j) >= at(i, j + 1)))
      add("removed", old[i++]);
    else add("added", fresh[j++]);
  return pieces;
}
