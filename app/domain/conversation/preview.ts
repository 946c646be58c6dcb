const LENGTH = 140;

/** What a line of a list says of a message: one line, cut between words; a message of files alone is named so. */
export function previewOf(body: string, files: number, length = LENGTH): string {
  const line = body.replace(/\s+/g, " ").trim();
  if (line === "") return files === 1 ? "A file" : `${files} files`;
  const letters = [...line];
  if (letters.length <= length) return line;
  const cut = letters.slice(0, length).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,.;:]+$/, "")}…`;
}
