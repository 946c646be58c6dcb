import { randomUUID } from "node:crypto";

// Lower case only, so that a key means the same file on disks that ignore case. A segment starts with a
// letter or digit and a dot is always followed by one, so "..", hidden files and empty segments cannot occur.
const KEY = /^[a-z0-9][a-z0-9-]*(?:\.[a-z0-9]+)*(?:\/[a-z0-9][a-z0-9-]*(?:\.[a-z0-9]+)*)*$/;
const LONGEST_KEY = 200;

/** Returns the key when it is safe to use as a path and as an object name; throws RangeError otherwise. */
export function checkedKey(key: string): string {
  if (key.length > LONGEST_KEY || !KEY.test(key)) throw new RangeError("Not a storage key");
  return key;
}

/**
 * A fresh, unguessable key such as `drafts/0b6f….mp4`.
 * `area` is one or more lower-case segments, `ext` has no dot; throws RangeError on anything else.
 */
export function newStorageKey(area: string, ext: string): string {
  return checkedKey(`${area}/${randomUUID()}.${ext}`);
}
