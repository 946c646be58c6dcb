import type { Actor, SignedInActor, Visitor } from "#app/domain/access/actor.ts";
import { knownTimeZone } from "#app/domain/account/time-zone.ts";
import { cookieOf } from "./cookies.ts";
import { requestContext } from "./request-context.server.ts";
import { readSession, type SignedIn } from "./session.server.ts";
import { englishOf } from "./visitor-locale.ts";

interface Viewer {
  actor: Visitor | SignedInActor;
  /** Public id of the session, for the list of one's own sessions; null for visitors. */
  sessionPublicId: string | null;
}

// Loaders of one page run in parallel and each gets a copy of the Request; they share the HTTP request's
// context, so the session is read once.
const viewers = new WeakMap<object, Promise<Viewer>>();

function signedInActor({ user }: SignedIn, request: Request): SignedInActor {
  const person = {
    userId: user.id,
    name: user.name,
    email: user.email,
    emailVerified: user.emailVerifiedAt !== null,
    // UTC is what an account starts with: until somebody chooses, the browser knows better.
    timeZone: user.timeZone === "UTC" ? (knownTimeZone(cookieOf(request, "tz")) ?? "UTC") : user.timeZone,
    locale: user.locale,
  };
  const { brandId, brandName, brandSlug, brandRole, creatorId, handle, adminRole } = user;
  if (user.kind === "admin" && adminRole) return { kind: "admin", ...person, role: adminRole };
  if (user.kind === "creator" && creatorId && handle)
    return { kind: "creator", ...person, creatorId, handle };
  if (user.kind === "brand" && brandId && brandName && brandSlug && brandRole)
    return { kind: "brand", ...person, brandId, brandName, brandSlug, role: brandRole };
  return { kind: "newcomer", ...person, joining: user.kind === "creator" ? "creator" : "brand" };
}

async function readViewer(request: Request): Promise<Viewer> {
  const signedIn = await readSession(request);
  if (signedIn)
    return { actor: signedInActor(signedIn, request), sessionPublicId: signedIn.session.publicId };
  const actor: Visitor = {
    kind: "visitor",
    timeZone: knownTimeZone(cookieOf(request, "tz")) ?? "UTC",
    locale: englishOf(request.headers.get("accept-language")),
  };
  return { actor, sessionPublicId: null };
}

/** Who asks, with the session they use; read once per HTTP request, at most two SQL statements. */
export function viewerOf(request: Request): Promise<Viewer> {
  const key = requestContext.getStore() ?? request;
  const known = viewers.get(key);
  if (known) return known;
  const viewer = readViewer(request);
  viewers.set(key, viewer);
  return viewer;
}

/** Who asks: visitor, newcomer, brand, creator or admin. */
export async function actorOf(request: Request): Promise<Exclude<Actor, { kind: "system" }>> {
  return (await viewerOf(request)).actor;
}
