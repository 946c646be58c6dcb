import type { SignedInActor } from "#app/domain/access/actor.ts";

/** Where somebody's own pages begin; for a newcomer, the page where the profile is made. */
export function homeOf(actor: SignedInActor): string {
  return actor.kind === "newcomer" ? `/${actor.joining}/setup` : `/${actor.kind}`;
}

/**
 * Where to go after signing in: the page that was asked for, unless it belongs to another kind of account or
 * the profile is still to be made. `next` is a path that `safeNext` let pass, or null.
 */
export function landingOf(actor: SignedInActor, next: string | null): string {
  if (next === null || actor.kind === "newcomer") return homeOf(actor);
  const portal = /^\/(brand|creator|admin)(?=[/?#]|$)/.exec(next)?.[1];
  return portal === undefined || portal === actor.kind ? next : homeOf(actor);
}
