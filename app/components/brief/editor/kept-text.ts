import { inStorage } from "#app/components/forms/browser-storage.ts";

/** What was typed into a step and has not arrived: kept in this browser until it has. */
export interface Kept {
  /** When it was typed, as milliseconds. */
  at: number;
  fields: [string, string][];
}

const keyOf = (briefId: string, step: string) => `sweetspot:brief:${briefId}:${step}`;

const isKept = (value: unknown): value is Kept =>
  typeof value === "object" &&
  value !== null &&
  "at" in value &&
  "fields" in value &&
  Array.isArray(value.fields);

/** The fields of a form as they are sent, without files, what Conform adds, and what is not typed. */
export function typedFields(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === "string" && entry[0] !== "base" && !entry[0].startsWith("__"),
  );
}

/** Puts what stands in a form into this browser. */
export function keep(briefId: string, step: string, fields: [string, string][]): boolean {
  const kept: Kept = { at: Date.now(), fields };
  const stored = inStorage("local", (storage) => {
    storage.setItem(keyOf(briefId, step), JSON.stringify(kept));
    return true;
  });
  return stored === true;
}

/** What this browser holds of a step; null when nothing. */
export function keptOf(briefId: string, step: string): Kept | null {
  return inStorage("local", (storage) => {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(briefId, step)) ?? "null");
    return isKept(kept) ? kept : null;
  });
}

export function forget(briefId: string, step: string): void {
  inStorage("local", (storage) => storage.removeItem(keyOf(briefId, step)));
}

const asText = (fields: [string, string][]) =>
  JSON.stringify(fields.filter(([, value]) => value !== "").sort());

/** Whether two forms say the same. */
export const sameFields = (a: [string, string][], b: [string, string][]): boolean => asText(a) === asText(b);

type Tree = Record<string, unknown> | unknown[];
const child = (tree: Tree, name: string): unknown => (tree as Record<string, unknown>)[name];

/** Fields by name ("goals.sales.on", "deliverables[0].fee", a name sent twice) as the values of a form. */
export function valuesOf(fields: [string, string][]): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [name, value] of fields) {
    const path = name.match(/[^.[\]]+/g) ?? [];
    if (path.some((part) => part === "__proto__")) continue;
    let tree: Tree = root;
    path.forEach((part, at) => {
      const holder = tree as Record<string, unknown>;
      const next = path[at + 1];
      if (next === undefined) {
        const before = child(tree, part);
        holder[part] = before === undefined ? value : [before, value].flat();
      } else {
        holder[part] ??= /^\d+$/.test(next) ? [] : {};
        tree = holder[part] as Tree;
      }
    });
  }
  return root;
}
