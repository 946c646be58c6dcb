import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import {
  requireAdmin,
  requireBrand,
  requireCreator,
  requireNewcomer,
  requireParty,
  requireUser,
} from "#app/http/guard.server.ts";
import { openSession, SESSION_COOKIE } from "#app/http/session.server.ts";
import { clearAccounts, ORIGIN, verifiedUser } from "../support/account-fixtures.ts";

type Guard = (args: { request: Request }) => Promise<unknown>;

/** What a guard does: the kind it returns, the redirect, or the status and code of its page. */
async function outcome(guard: Guard, request: Request): Promise<string> {
  try {
    return String(Reflect.get((await guard({ request })) as object, "kind"));
  } catch (thrown) {
    if (thrown instanceof Response) return `${thrown.status} ${thrown.headers.get("location") ?? ""}`;
    const page = thrown as { init: { status: number }; data: { code: string } };
    return `${page.init.status} ${page.data.code}`;
  }
}

async function cookieFor(userId: string): Promise<string> {
  const { token } = await openSession(userId, { ip: "192.0.2.1", userAgent: "test" });
  return `${SESSION_COOKIE}=${token}`;
}

const get = (path: string, cookie = "") => new Request(ORIGIN + path, { headers: { cookie } });
const post = (path: string, cookie = "") =>
  new Request(ORIGIN + path, { method: "POST", headers: { cookie } });

async function brandUser(role: "owner" | "reviewer") {
  const user = await verifiedUser({ email: `${role}@example.com` });
  const brand = { website: "", country: "US", background: "", values: "", createdAt: new Date() };
  const data = {
    ...brand,
    slug: role,
    name: role,
    members: { create: { userId: user.id, role, createdAt: new Date() } },
  };
  await db.brand.create({ data });
  return cookieFor(user.id);
}

beforeEach(async () => {
  await db.brand.deleteMany();
  await clearAccounts();
});

describe("guards", () => {
  it("send visitors to sign in and bring them back to the page, not to its data request", async () => {
    expect(await outcome(requireUser, get("/deals/42?tab=files"))).toBe(
      "302 /sign-in?next=%2Fdeals%2F42%3Ftab%3Dfiles",
    );
    expect(await outcome(requireBrand, get("/brand.data?_routes=root"))).toBe("302 /sign-in?next=%2Fbrand");
    expect(await outcome(requireUser, get("/_root.data"))).toBe("302 /sign-in?next=%2F");
    expect(await outcome(requireAdmin, post("/admin/briefs/1"))).toBe("302 /sign-in");
  });

  it("bring whoever was signed out in the middle of a form back to its page", async () => {
    const late = post("/deals/42/contract.data");
    late.headers.set("referer", "http://localhost:3000/deals/42/contract?from=mail");
    expect(await outcome(requireUser, late)).toBe(
      "302 /sign-in?next=%2Fdeals%2F42%2Fcontract%3Ffrom%3Dmail&ended",
    );
    late.headers.set("referer", "not an address");
    expect(await outcome(requireUser, late)).toBe("302 /sign-in");
  });

  it("let a role do what the table says and refuse the rest", async () => {
    const owner = await brandUser("owner");
    const reviewer = await brandUser("reviewer");
    const write: Guard = (args) => requireBrand(args, "brief.write");
    expect(await outcome(write, post("/brand/briefs/new", owner))).toBe("brand");
    expect(await outcome(write, post("/brand/briefs/new", reviewer))).toBe("403 not_allowed");
    expect(await outcome(requireParty, get("/deals", reviewer))).toBe("brand");
  });

  it("hide the other portals", async () => {
    const owner = await brandUser("owner");
    expect(await outcome(requireCreator, get("/creator", owner))).toBe("404 not_found");
    expect(await outcome(requireAdmin, get("/admin", owner))).toBe("404 not_found");
    const admin = await verifiedUser({ email: "admin@example.com" });
    await db.user.update({ where: { id: admin.id }, data: { kind: "admin", adminRole: "moderator" } });
    const cookie = await cookieFor(admin.id);
    expect(await outcome(requireAdmin, get("/admin", cookie))).toBe("admin");
    expect(await outcome((args) => requireAdmin(args, "settings.edit"), get("/admin", cookie))).toBe(
      "403 not_allowed",
    );
    expect(await outcome(requireParty, get("/deals", cookie))).toBe("404 not_found");
  });

  it("lead newcomers to their set-up, and only them", async () => {
    const user = await verifiedUser();
    const cookie = await cookieFor(user.id);
    const setUp: Guard = (args) => requireNewcomer(args, "brand");
    expect(await outcome(requireBrand, get("/brand", cookie))).toBe("302 /brand/setup");
    expect(await outcome(requireCreator, get("/creator", cookie))).toBe("302 /brand/setup");
    expect(await outcome(setUp, get("/brand/setup", cookie))).toBe("newcomer");
    expect(await outcome((args) => requireNewcomer(args, "creator"), get("/creator/setup", cookie))).toBe(
      "302 /brand/setup",
    );
    expect(await outcome(setUp, get("/brand/setup", await brandUser("owner")))).toBe("302 /brand");
  });

  it("let an unverified account read, and act only where that is said", async () => {
    const user = await verifiedUser();
    await db.user.update({ where: { id: user.id }, data: { emailVerifiedAt: null } });
    const cookie = await cookieFor(user.id);
    expect(await outcome(requireUser, get("/account", cookie))).toBe("newcomer");
    expect(await outcome(requireUser, post("/account", cookie))).toBe("403 not_verified");
    expect(await outcome((args) => requireUser(args, { unverified: true }), post("/account", cookie))).toBe(
      "newcomer",
    );
    expect(await outcome((args) => requireNewcomer(args, "brand"), get("/brand/setup", cookie))).toBe(
      "302 /verify-email",
    );
  });
});
