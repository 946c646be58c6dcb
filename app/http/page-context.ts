import { createContext, useContext } from "react";

interface PageContext {
  /** For inline scripts of this response. */
  nonce: string;
  requestId: string;
}

const Context = createContext<PageContext | null>(null);

export const PageContextProvider = Context.Provider;

/** The nonce of this response; undefined in the browser, where nothing inline is added. */
export const useNonce = (): string | undefined => useContext(Context)?.nonce;

/**
 * The id under which this page was logged, for error pages. In the browser it comes from the `html` element,
 * where an error page leaves it; undefined for errors that happened after the page was loaded.
 */
export function useRequestId(): string | undefined {
  const context = useContext(Context);
  if (context) return context.requestId;
  return typeof document === "undefined" ? undefined : document.documentElement.dataset.requestId;
}
