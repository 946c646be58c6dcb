import { AsyncLocalStorage } from "node:async_hooks";

/** What belongs to one HTTP request while it runs. */
export interface RequestContext {
  id: string;
  statements: number;
}

// The server program and the compiled routes are two module graphs in one process; both must see one store.
const key = Symbol.for("sweetspot.request-context");
const holder = globalThis as { [key]?: AsyncLocalStorage<RequestContext> };

export const requestContext = (holder[key] ??= new AsyncLocalStorage<RequestContext>());
