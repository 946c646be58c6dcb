import { expect, test } from "@playwright/test";
import type { RouteConfigEntry } from "@remix-run/dev/dist/config/routes.js";
import routes from "#app/routes.ts";
import { db } from "#app/db.server.ts";
import { adminUser, brandUser, creatorUser, dealIn } from "#tests/support/factories.ts";
import { PEOPLE, READ, type Outcome, type Person } from "./support/matrix.ts";
import { cookieOf } from "./support/people.ts";

function pathsOf(entries: readonly RouteConfigEntry[], base = ""): string[] {
  return entries.flatMap((entry) => {
    const path = entry.index ? `${base}/` : `${base}/${entry.path ?? ""}`;
    const own = entry.path !== undefined || entry.index ? [path.replace(/(.)\/$/, "$1")] : [];
    return [...own, ...pathsOf(entry.children ?? [], entry.path === undefined ? base : path)];
  });
}

const origin = () => process.env.ORIGIN ?? "";

function outcomeOf(status: number, location: string | null): Outcome | number {
  if (status >= 300 && status < 400 && location?.startsWith("/sign-in")) return "login";
  return status < 400 ? "in" : status;
}

async function open(path: string, cookie: string | null) {
  const headers: Record<string, string> = cookie ? { cookie } : {};
  return fetch(origin() + path, { headers, redirect: "manual" });
}

/** The rows that the paths' parameters name: all of one deal, so that each path has an owner. */
async function world() {
  const deal = await dealIn("changes_requested");
  const found = await db.deal.findUniqueOrThrow({
    where: { id: deal.dealId },
    include: { brief: { include: { brand: true } }, files: true },
  });
  const account = await db.socialAccount.findFirstOrThrow({ where: { creatorId: deal.creator.creatorId } });
  const people: Record<Exclude<Person, "visitor">, { userId: string }> = {
    brand: deal.brand,
    reviewer: await brandUser("reviewer", deal.brand.brandId),
    otherBrand: await brandUser(),
    creator: deal.creator,
    otherCreator: await creatorUser(),
    admin: await adminUser("superadmin"),
    moderator: await adminUser("moderator"),
  };
  const concrete = (path: string) => {
    const id = path.startsWith("/creator/accounts")
      ? account.id
      : path.startsWith("/admin")
        ? deal.briefId
        : found.applicationId;
    return path
      .replace("/brands/:slug", `/brands/${found.brief.brand.slug}`)
      .replace(":slug", found.brief.slug)
      .replace(":side", "brand")
      .replace(":briefId", deal.briefId)
      .replace(":number", String(deal.number))
      .replace(":deliverableId", deal.deliverableIds[0] ?? "")
      .replace(
        ":fileId",
        found.files.find((file) => file.purpose === "contract")?.id ?? found.files[0]?.id ?? "",
      )
      .replace(":id", path.startsWith("/dev") ? "nothing" : id)
      .replace("/*", "/no-such-page");
  };
  return { people, concrete };
}

test("the matrix names every route, and no route that is gone", () => {
  expect([...new Set(["/", ...pathsOf(routes)])].sort()).toEqual(Object.keys(READ).sort());
});

test("every page opens for those whom it is for and for nobody else", async () => {
  const { people, concrete } = await world();
  const wrong: string[] = [];
  for (const person of PEOPLE) {
    const cookie = person === "visitor" ? null : await cookieOf(people[person]);
    for (const [path, row] of Object.entries(READ)) {
      const response = await open(concrete(path), cookie);
      const got = outcomeOf(response.status, response.headers.get("location"));
      await response.body?.cancel();
      if (got !== row[person]) wrong.push(`${person} on ${path}: ${got}, not ${row[person]}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("nobody acts on what is not theirs", async () => {
  const { people, concrete } = await world();
  const acts: [string, Record<string, string>, Partial<Record<Person, number>>][] = [
    [
      "/deals/:number",
      { intent: "approve", version: "1" },
      { otherBrand: 404, otherCreator: 404, creator: 404, admin: 404 },
    ],
    ["/deals/:number/fund", {}, { otherBrand: 404, creator: 404, reviewer: 403, admin: 404 }],
    [
      "/deals/:number/contract",
      { typedName: "Nobody", consent: "on" },
      { otherBrand: 404, otherCreator: 404, reviewer: 403 },
    ],
    ["/brand/applications/:id", { intent: "shortlist" }, { otherBrand: 404, creator: 404, admin: 404 }],
    ["/creator/applications/:id", { intent: "withdraw" }, { otherCreator: 404, brand: 404 }],
    ["/admin/briefs/:id", { decision: "approved" }, { brand: 404, creator: 404 }],
    ["/admin/settings", { reviewHours: "1" }, { brand: 404, creator: 404, moderator: 403 }],
    ["/admin/money", { payoutId: "x" }, { brand: 404, creator: 404, moderator: 403 }],
  ];
  const wrong: string[] = [];
  for (const [path, fields, expected] of acts) {
    const at = concrete(path);
    const deliverableId = concrete("/:deliverableId").slice(1);
    const body = new URLSearchParams({ ...fields, deliverableId, documentSha256: "0".repeat(64) });
    for (const [person, status] of [["visitor", "login"] as const, ...Object.entries(expected)]) {
      const cookie =
        person === "visitor" ? null : await cookieOf(people[person as Exclude<Person, "visitor">]);
      const headers = { origin: origin(), ...(cookie ? { cookie } : {}) };
      const response = await fetch(origin() + at, { method: "POST", body, headers, redirect: "manual" });
      const got = outcomeOf(response.status, response.headers.get("location"));
      await response.body?.cancel();
      if (got !== status) wrong.push(`${person} posting to ${path}: ${got}, not ${status}`);
    }
  }
  expect(wrong).toEqual([]);
});
