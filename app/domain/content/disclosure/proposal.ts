import { checkDisclosure, rulesFor, type Caption } from "./check.ts";

/**
 * The caption with the words in front that every place accepts, one line above what was written; the caption itself
 * when it is fine already. A denial stays for its writer to take out.
 */
export function proposedCaption(caption: Caption): string {
  const failing = new Set(
    checkDisclosure({ ...caption, label: undefined })
      .filter((one) => !one.ok)
      .map((one) => one.market),
  );
  if (failing.size === 0) return caption.text;
  const words: string[] = [];
  for (const rule of rulesFor(caption)) {
    if (!failing.has(rule.place)) continue;
    const said = checkDisclosure({ ...caption, label: undefined, text: words.join(" | ") }).find(
      (one) => one.market === rule.place,
    );
    if (!said?.ok) words.push(rule.propose);
  }
  return `${words.join(" | ")}\n${caption.text.trimStart()}`.trimEnd();
}
