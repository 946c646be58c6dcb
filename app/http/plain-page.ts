const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** A page for answers that are given before the application renders anything: a title and one sentence. */
export function plainPage(title: string, sentence: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)} · Sweetspot</title></head><body><main><h1>${escaped(title)}</h1><p>${escaped(sentence)}</p><p><a href="/">Go to Sweetspot</a></p></main></body></html>`;
}
