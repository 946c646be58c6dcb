import { useRouteLoaderData } from "@remix-run/react";
import type { RootData } from "./root-data.server.ts";

/** What every page knows; undefined on an error page whose root could not be loaded. */
export const useRootDataIfAny = (): RootData | undefined => useRouteLoaderData<RootData>("root") ?? undefined;

/** What every page knows: who looks (`actor`), `now`, `unread`, `demoPayments`, `demoTools`, `origin`, `theme`. */
export function useRootData(): RootData {
  const data = useRootDataIfAny();
  if (!data) throw new Error("The root has no data: use useRootDataIfAny() where an error page may render");
  return data;
}
