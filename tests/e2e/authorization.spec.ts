import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "@playwright/test";
import type { RouteConfigEntry } from "@remix-run/dev/dist/config/routes.js";
import routes from "#app/routes.ts";
import { photo } from "#tests/support/e2e-files.ts";
import { READ, WRITE } from "./support/matrix.ts";
import { PEOPLE, type Outcome, type Person } from "./support/matrix-rows.ts";
import { matrixWorld, type MatrixWorld } from "./support/matrix-world.ts";
import { cookieOf } from "./support/people.ts";

interface Route {
  path: string;
  file: string;
}

function routesOf(entries: readonly RouteConfigEntry[], base = ""): Route[] {
  return entries.flatMap((entry) => {
    const at = entry.index ? `${base}/` : `${base}/${entry.path ?? ""}`;
    const named = entry.path !== undefined || entry.index === true;
    const own = named ? [{ path: at.replace(/(.)\/$/, "$1"), file: entry.file }] : [];
    return [...own, ...routesOf(entry.children ?? [], entry.path === undefined ? base : at)];
  });
}

// The table of routes calls some ids by their kind, so that the matrix reads well.
const spoken = ({ path: at }: Route) => at.replace("/brand/briefs/:id", "/brand/briefs/:briefId");
const ROUTES = routesOf(routes);
const origin = () => process.env.ORIGIN ?? "";

async function hasAction({ file }: Route): Promise<boolean> {
  const source = await readFile(path.join(import.meta.dirname, "..", "..", "app", file), "utf8");
  return /^export (?:(?:async )?function|const) action\b|^export \{[^}]*\baction\b/m.test(source);
}

function outcomeOf({ status, headers }: Response): Outcome | `status ${number}` {
  const away = headers.get("location");
  if (status >= 300 && status < 400) return away?.startsWith("/sign-in") ? "login" : "away";
  if (status < 300 || status === 409 || status === 422) return "in";
  const known = [400, 403, 404, 405] as const;
  return known.find((one) => one === status) ?? `status ${status}`;
}

const MOST_STATEMENTS = 10;
// Hundreds of answers each: half a minute on an idle machine, some on one that does four things at once.
test.describe.configure({ timeout: 300_000 });

/**
 * A new session for each request, because signing out is one of them. Each comes from an address of their own: all
 * from one would be more than one address may send in a minute.
 */
async function headersOf(people: MatrixWorld["people"], person: Person): Promise<Record<string, string>> {
  const from = { "x-forwarded-for": `203.0.113.${PEOPLE.indexOf(person) + 1}` };
  // Whoever has a cookie of any name is shown no kept page.
  return person === "visitor"
    ? { ...from, cookie: "fresh=1" }
    : { ...from, cookie: await cookieOf(people[person]) };
}

/** What came of it, and after how many SQL statements. */
async function ask(at: string, init: RequestInit) {
  const response = await fetch(origin() + at, { ...init, redirect: "manual" });
  await response.body?.cancel();
  const statements = Number(response.headers.get("x-sql-statements") ?? Number.NaN);
  return { got: outcomeOf(response), statements };
}

async function bodyOf(act: (typeof WRITE)[string], concrete: MatrixWorld["concrete"]) {
  const fields = Object.entries(act.fields).map(([name, value]) => [name, concrete(value)] as const);
  if (!act.photo) return new URLSearchParams(fields.map(([name, value]) => [name, value]));
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const { buffer, mimeType, name } = await photo();
  form.append("files", new Blob([new Uint8Array(buffer)], { type: mimeType }), name);
  return form;
}

test("the matrix names every route, and no route that is gone", async () => {
  expect([...new Set(ROUTES.map(spoken))].sort()).toEqual(Object.keys(READ).sort());
  const acting = await Promise.all(ROUTES.map(async (one) => ((await hasAction(one)) ? [spoken(one)] : [])));
  expect(acting.flat().sort()).toEqual(Object.keys(WRITE).sort());
});

test("every page opens for those whom it is for and for nobody else, after ten SQL statements at most", async () => {
  const { people, concrete } = await matrixWorld();
  const wrong: string[] = [];
  let counted = 0;
  for (const person of PEOPLE) {
    for (const [at, row] of Object.entries(READ)) {
      const { got, statements } = await ask(concrete(at), { headers: await headersOf(people, person) });
      if (got !== row[person]) wrong.push(`${person} on ${at}: ${got}, not ${row[person]}`);
      if (got !== "in") continue;
      counted += 1;
      if (!(statements <= MOST_STATEMENTS)) wrong.push(`${person} on ${at}: ${statements} statements`);
    }
  }
  expect(wrong).toEqual([]);
  expect(counted).toBeGreaterThan(100);
});

test("nobody acts on what is not theirs", async () => {
  const { people, concrete } = await matrixWorld();
  const wrong: string[] = [];
  // Those who own the things come last: what they do changes the answers.
  const order = [...PEOPLE].sort((a, b) => Number(owns(a)) - Number(owns(b)));
  for (const [at, act] of Object.entries(WRITE)) {
    for (const person of order) {
      const headers = { origin: origin(), ...(await headersOf(people, person)) };
      const { got } = await ask(concrete(at) + (act.query ?? ""), {
        method: "POST",
        body: await bodyOf(act, concrete),
        headers,
      });
      if (got !== act.row[person]) wrong.push(`${person} posting to ${at}: ${got}, not ${act.row[person]}`);
    }
  }
  expect(wrong).toEqual([]);
});

const owns = (person: Person) => person === "brand" || person === "creator";

test("nobody posts from another site", async () => {
  const { people } = await matrixWorld();
  const headers = { ...(await headersOf(people, "brand")), origin: "https://elsewhere.example" };
  // Signed messages of the processor, and the one press of a mail program (RFC 8058), come from elsewhere.
  const ours = Object.keys(WRITE).filter((one) => !/^\/(?:web)?hooks\//.test(one) && one !== "/unsubscribe");
  for (const at of ours) {
    const response = await fetch(origin() + at.replace("/*", "/none"), { method: "POST", headers });
    await response.body?.cancel();
    expect(response.status, at).toBe(403);
  }
});
