// The server program and the compiled routes are two module graphs in one process; both must see one list.
const key = Symbol.for("sweetspot.on-shutdown");
const holder = globalThis as { [key]?: Set<() => void> };
const wishes = (holder[key] ??= new Set());

/** Runs `wish` when the process stops, before it waits for running requests. Returns what takes it back. */
export function onShutdown(wish: () => void): () => void {
  wishes.add(wish);
  return () => void wishes.delete(wish);
}

/** Ends what would otherwise go on for ever, such as event streams. */
export function runShutdown(): void {
  for (const wish of [...wishes]) wish();
  wishes.clear();
}
