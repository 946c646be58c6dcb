import { useRouteLoaderData } from "@remix-run/react";
import type { Actor } from "#app/domain/access/actor.ts";

export type Viewer = Exclude<Actor, { kind: "system" }>;

/** What the frame around a page shows; the root route loads it. */
export interface ShellData {
  actor: Viewer;
  /** Notices that were not read. */
  unread: number;
  /** Conversations in which something was not read. */
  unreadThreads: number;
  /** No real money moves in this installation. */
  demoPayments: boolean;
  demoTools: boolean;
  theme: "light" | "dark" | null;
}

/** The root's data; null where the root itself failed, so that an error page still has a frame. */
export function useShellData(): ShellData | null {
  return useRouteLoaderData<ShellData>("root") ?? null;
}
