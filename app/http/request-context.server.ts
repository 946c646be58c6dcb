import { AsyncLocalStorage } from "node:async_hooks";

/** What belongs to one HTTP request while it runs. */
export interface RequestContext {
  id: string;
  statements: number;
  /** What was read once for this request, by name, until it changes something. */
  kept?: Map<string, Promise<unknown>>;
}

// The server program and the compiled routes are two module graphs in one process; both must see one store.
const key = Symbol.for("sweetspot.request-context");
const holder = globalThis as { [key]?: AsyncLocalStorage<RequestContext> };

export const requestContext = (holder[key] ??= new AsyncLocalStorage<RequestContext>());

/**
 * Reads something once per HTTP request: loaders of one page run side by side and should agree. Outside of a request
 * (worker, tests) it is read each time.
 */
export function oncePerRequest<T>(name: string, read: () => Promise<T>): Promise<T> {
  const context = requestContext.getStore();
  if (!context) return read();
  const kept = (context.kept ??= new Map());
  const known = kept.get(name) as Promise<T> | undefined;
  if (known) return known;
  const made = read();
  kept.set(name, made);
  made.catch(() => kept.delete(name));
  return made;
}

/** After a change, whatever the request has read is read again. */
export function readAgain(): void {
  requestContext.getStore()?.kept?.clear();
}
