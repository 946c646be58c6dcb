/** Does `work` with what this tab (`session`) or this browser (`local`) keeps; null where nothing may be kept. */
export function inStorage<T>(which: "session" | "local", work: (storage: Storage) => T): T | null {
  // A browser may refuse to store anything; then a page works all the same, it only keeps nothing.
  try {
    return work(which === "session" ? window.sessionStorage : window.localStorage);
  } catch {
    return null;
  }
}
