import { redirect } from "@remix-run/node";
import type {
  AdminActor,
  BrandActor,
  CreatorActor,
  NewcomerActor,
  PartyActor,
  Side,
  SignedInActor,
} from "#app/domain/access/actor.ts";
import { can, type Permission } from "#app/domain/access/permissions.ts";
import { refuse } from "#app/domain/refusal.ts";
import { actorOf } from "./actor.server.ts";
import { homeOf } from "./home-path.ts";
import { refusalResponse } from "./refusal.server.ts";

/** What a guard takes: the arguments of a loader or an action. */
export interface GuardArgs {
  request: Request;
}

export interface GuardOptions {
  /** Lets somebody act whose email address is not verified yet. Reading never needs it. */
  unverified?: boolean;
  /** The page to come back to after signing in, for acts; reading comes back to itself. */
  back?: string;
}

function goTo(path: string): never {
  throw redirect(path);
}

const isRead = (request: Request) => request.method === "GET" || request.method === "HEAD";

/** The page that an act was sent from. Browsers name it to us; only its path is used, whoever named it. */
function pageOf(request: Request): string | null {
  const referer = request.headers.get("referer") ?? "";
  if (!URL.canParse(referer)) return null;
  const { pathname, search } = new URL(referer);
  return pathname + search;
}

/**
 * Where to come back to after signing in: the page, not the data request that Remix made for it. What was sent from a
 * page of somebody's own came too late: the page for signing in says so (`ended`).
 */
function comeBack(request: Request, back: string | undefined): string {
  const url = new URL(request.url);
  if (!isRead(request)) {
    const page = back ?? pageOf(request);
    return page ? `?next=${encodeURIComponent(page)}${back ? "" : "&ended"}` : "";
  }
  url.searchParams.delete("_routes");
  const path = url.pathname.replace(/(\/_root)?\.data$/, "") || "/";
  return `?next=${encodeURIComponent(path + url.search)}`;
}

/** The person who is signed in. Others are sent to the sign-in page and come back from there. */
export async function requireUser(
  { request }: GuardArgs,
  options: GuardOptions = {},
): Promise<SignedInActor> {
  const actor = await actorOf(request);
  if (actor.kind === "visitor") return goTo(`/sign-in${comeBack(request, options.back)}`);
  if (!actor.emailVerified && !isRead(request) && !options.unverified)
    refusalResponse(refuse("not_verified"));
  return actor;
}

/** Somebody with a profile: a newcomer is sent to make one first. */
async function requireSettled(
  args: GuardArgs,
  options: GuardOptions = {},
): Promise<Exclude<SignedInActor, NewcomerActor>> {
  const actor = await requireUser(args, options);
  if (actor.kind === "newcomer") return goTo(homeOf(actor));
  return actor;
}

function holds<A extends SignedInActor>(actor: A, permission: Permission | undefined): A {
  if (permission && !can(actor, permission)) refusalResponse(refuse("not_allowed"));
  return actor;
}

/** A member of a brand whose role holds `permission`. For the other side these pages do not exist (404). */
export async function requireBrand(
  args: GuardArgs,
  permission?: Permission,
  options: GuardOptions = {},
): Promise<BrandActor> {
  const actor = await requireSettled(args, options);
  if (actor.kind !== "brand") return refusalResponse(refuse("not_found"));
  return holds(actor, permission);
}

/** A creator. For the other side these pages do not exist (404). */
export async function requireCreator(args: GuardArgs, permission?: Permission): Promise<CreatorActor> {
  const actor = await requireSettled(args);
  if (actor.kind !== "creator") return refusalResponse(refuse("not_found"));
  return holds(actor, permission);
}

/** One of the operator's staff whose role holds `permission`. For everybody else: 404. */
export async function requireAdmin(args: GuardArgs, permission?: Permission): Promise<AdminActor> {
  const actor = await requireSettled(args);
  if (actor.kind !== "admin") return refusalResponse(refuse("not_found"));
  return holds(actor, permission);
}

/** Whoever may look at deals: a party at its own, the operator's staff at every one. */
export async function requireDealViewer(args: GuardArgs): Promise<PartyActor | AdminActor> {
  const actor = await requireSettled(args);
  return holds(actor, actor.kind === "admin" ? "deal.audit" : "deal.read");
}

/** A party of deals: a brand's member or a creator. For admins: 404. */
export async function requireParty(args: GuardArgs, permission?: Permission): Promise<PartyActor> {
  const actor = await requireSettled(args);
  if (actor.kind === "admin") return refusalResponse(refuse("not_found"));
  return holds(actor, permission);
}

/**
 * Somebody who signed up as this side and has no profile yet, for the set-up pages. Whoever has one goes home;
 * whoever has not verified the email address is shown how to.
 */
export async function requireNewcomer(args: GuardArgs, joining: Side): Promise<NewcomerActor> {
  const actor = await requireUser(args);
  if (actor.kind !== "newcomer" || actor.joining !== joining) return goTo(homeOf(actor));
  if (!actor.emailVerified) return goTo("/verify-email");
  return actor;
}
