import { ApiError } from "./errors.ts";

export interface FormHash {
  [key: string]: string | FormHash;
}

const MAX_DEPTH = 8;

function segmentsOf(key: string): string[] {
  const open = key.indexOf("[");
  if (open <= 0) return [key];
  const inner = key.slice(open);
  if (!/^(\[[^[\]]*\])+$/.test(inner))
    throw new ApiError(400, `Invalid parameter name: ${key}`, { param: key });
  return [key.slice(0, open), ...inner.slice(1, -1).split("][")];
}

function put(root: FormHash, segments: string[], value: string, key: string): void {
  let node = root;
  for (const [index, raw] of segments.entries()) {
    const segment = raw === "" ? String(Object.keys(node).length) : raw;
    if (index === segments.length - 1) {
      if (typeof node[segment] === "object") throw new ApiError(400, `Invalid hash: ${key}`, { param: key });
      node[segment] = value;
      return;
    }
    const next = (node[segment] ??= Object.create(null) as FormHash);
    if (typeof next === "string") throw new ApiError(400, `Invalid hash: ${key}`, { param: key });
    node = next;
  }
}

/**
 * Reads `a[b][0]=x` form or query text into nested hashes without a prototype. Arrays stay hashes with
 * number keys (`expand[]` counts up); the parameter schema knows which are lists. Throws ApiError.
 */
export function parseForm(text: string): FormHash {
  const root = Object.create(null) as FormHash;
  for (const [key, value] of new URLSearchParams(text)) {
    const segments = segmentsOf(key);
    if (segments.length > MAX_DEPTH) throw new ApiError(400, `Too many levels: ${key}`, { param: key });
    put(root, segments, value, key);
  }
  return root;
}
