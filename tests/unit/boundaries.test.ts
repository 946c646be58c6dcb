import path from "node:path";
import { ESLint } from "eslint";
import { expect, test } from "vitest";
import { root } from "#app/start/project.ts";
import { refusalOf, zoneOf } from "#tests/support/boundaries.js";

// The folder's row of the table, an import that it allows, and one that it refuses.
const TABLE: [from: string, allowed: string[], refused: string[]][] = [
  [
    "app/domain/deal/deal.ts",
    ["#app/domain/offer/offer.ts", "./states.ts", "zod"],
    ["./sign.server.ts", "#app/db.server.ts", "node:crypto", "react", "#app/components/ui/button.tsx"],
  ],
  [
    "app/domain/deal/sign.server.ts",
    [
      "./deal.ts",
      "#app/domain/offer/accept.server.ts",
      "#app/db.server.ts",
      "#app/jobs/enqueue.ts",
      "node:crypto",
    ],
    ["#app/services/payments/client.server.ts", "#app/http/guard.server.ts", "#app/env.server.ts", "stripe"],
  ],
  [
    "app/services/payments/client.server.ts",
    ["#app/env.server.ts", "#app/domain/ledger/money.ts", "stripe", "./failure.server.ts"],
    [
      "#app/db.server.ts",
      "#app/domain/payout/send.server.ts",
      "#emails/offer.tsx",
      "#app/services/email/send.ts",
    ],
  ],
  [
    "app/services/email/render.server.ts",
    ["#emails/offer.tsx"],
    ["#app/db.server.ts", "#app/routes/home.tsx"],
  ],
  [
    "app/jobs/handlers/payout-send.ts",
    ["#app/domain/payout/claim.server.ts", "#app/services/payments/transfers.server.ts", "../registry.ts"],
    ["#app/db.server.ts", "#app/routes/home.tsx", "#app/http/form.server.ts", "#app/demo/stripe/server.ts"],
  ],
  [
    "app/http/guard.server.ts",
    ["#app/domain/access/can.ts", "#app/db.server.ts", "#app/env.server.ts", "./session.server.ts"],
    ["#app/services/email/send.ts", "#app/routes/home.tsx", "#app/demo/clock.ts"],
  ],
  [
    "app/routes/brand/deal.tsx",
    ["#app/http/guard.server.ts", "#app/domain/deal/sign.server.ts", "#app/components/ui/button.tsx"].concat([
      "#app/services/storage/storage.server.ts",
      "./deal-header.tsx",
    ]),
    [
      "#app/services/email/send.server.ts",
      "#app/db.server.ts",
      "#app/demo/clock.ts",
      "#app/jobs/worker.server.ts",
    ],
  ],
  ["app/routes/dev/clock.tsx", ["#app/demo/clock.ts", "#app/http/guard.server.ts"], ["#app/start/launch.ts"]],
  [
    "app/components/deal/header.tsx",
    ["#app/domain/deal/deal.ts", "react", "@base-ui/react/dialog"],
    ["#app/domain/deal/sign.server.ts", "#app/http/next-path.ts", "#app/routes/home.tsx", "node:fs", "pg"],
  ],
  [
    "emails/offer.tsx",
    ["#app/domain/ledger/money.ts", "./layout.tsx"],
    ["#app/db.server.ts", "#app/env.server.ts"],
  ],
  [
    "app/demo/seed/seed.server.ts",
    ["#app/db.server.ts", "#app/services/storage/storage.ts"],
    ["#app/routes/home.tsx"],
  ],
  ["app/start/welcome.ts", ["#app/demo/seed/logins.ts"], ["#app/routes/home.tsx"]],
  ["app/root.tsx", ["#app/components/ui/button.tsx"], ["#app/demo/clock.ts", "#app/routes/home.tsx"]],
  ["prisma/migrate.ts", ["pg", "./migration-files.ts"], ["#app/db.server.ts"]],
];

test.each(TABLE)("%s imports only what its row of the table says", (from, allowed, refused) => {
  for (const specifier of allowed) expect(refusalOf(from, specifier), specifier).toBeNull();
  for (const specifier of refused) expect(refusalOf(from, specifier), specifier).toMatch(/must not import/);
});

test("nothing but the start command, /dev routes and tests imports the demo", () => {
  const zones = [
    "app/domain/a.ts",
    "app/domain/a.server.ts",
    "app/services/pdf/a.ts",
    "app/jobs/a.ts",
  ].concat(
    [
      "app/jobs/handlers/a.ts",
      "app/http/a.ts",
      "app/routes/brand/a.tsx",
      "app/components/a.tsx",
      "emails/a.tsx",
    ],
    ["app/root.tsx", "app/db.server.ts", "app/env.server.ts", "prisma/a.ts"],
  );
  for (const from of zones)
    expect(refusalOf(from, "#app/demo/clock.ts"), from).toMatch(/must not import demo/);
  for (const from of ["app/start/a.ts", "app/routes/dev/a.tsx", "tests/e2e/a.spec.ts", "app/demo/b.ts"])
    expect(refusalOf(from, "#app/demo/clock.ts"), from).toBeNull();
});

test("relative and absolute imports of one file mean the same", () => {
  expect(refusalOf("app/domain/deal/deal.ts", "../../db.server.ts")).toMatch(/must not import db/);
  expect(zoneOf("app/jobs/registry.ts")).toBe("enqueue");
  expect(zoneOf("README.md")).toBeNull();
});

async function complaints(file: string, code: string): Promise<string[]> {
  const eslint = new ESLint({
    cwd: root,
    // The snippet is on no disk, so rules that need its types cannot run; these need none.
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
    ruleFilter: ({ ruleId }) => ruleId.startsWith("house/") || ruleId === "no-restricted-syntax",
  });
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

test(
  "the linter itself reports a static import, a re-export and a dynamic import",
  { timeout: 60_000 },
  async () => {
    const code = [
      'import { db } from "#app/db.server.ts";',
      'export { clock } from "../../demo/clock.ts";',
      'export const later = () => import("#app/routes/home.tsx");',
      'import { z } from "zod";',
      "export const used = [db, z];",
    ].join("\n");
    const rule = "house/boundaries";
    expect(await complaints("app/domain/deal/not-there.ts", code)).toEqual([rule, rule, rule]);
  },
);

test("the linter refuses floats where money is counted", { timeout: 60_000 }, async () => {
  const rule = "no-restricted-syntax";
  const code =
    'export const a = [parseFloat("1"), Number("1"), (1).toFixed(2), 0.1, Number.parseFloat("1")];';
  const found = await complaints("app/domain/ledger/not-there.ts", code);
  expect(found).toHaveLength(5);
  expect(new Set(found)).toEqual(new Set([rule]));
  expect(
    await complaints("app/domain/ledger/not-there.ts", "export const a = (3n * 1000n) / 10_000n;"),
  ).toEqual([]);
});
