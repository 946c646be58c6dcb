import { Readable } from "node:stream";
import { beforeAll, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { guessMapping } from "#app/domain/roster/columns.ts";
import { confirmImport } from "#app/domain/roster/confirm-import.server.ts";
import { ownImport } from "#app/domain/roster/imports.server.ts";
import { stopInvitations } from "#app/domain/roster/invitation.server.ts";
import { inviteFromRoster } from "#app/domain/roster/invite.server.ts";
import { lookAtFile } from "#app/domain/roster/look-at-file.server.ts";
import { mapColumns } from "#app/domain/roster/map-columns.server.ts";
import { readRosterFilters } from "#app/domain/roster/roster-filters.ts";
import { rosterPage } from "#app/domain/roster/roster.server.ts";
import { startImport } from "#app/domain/roster/start-import.server.ts";
import { storage } from "#app/services/storage/storage.server.ts";
import { newStorageKey } from "#app/services/storage/storage-key.ts";
import { brandOwner, must } from "#tests/support/brief-fixtures.ts";
import { runJobs } from "#tests/support/settle-jobs.ts";

let owner: BrandActor;
beforeAll(async () => {
  owner = await brandOwner();
});

async function uploaded(actor: BrandActor, bytes: Buffer, valid = true): Promise<string> {
  const storageKey = newStorageKey("rosters", "csv");
  await storage.put(storageKey, Readable.from([bytes], { objectMode: false }), { contentType: "text/csv" });
  const look = lookAtFile(bytes.subarray(0, 65_536), valid);
  if (!look) throw new Error("no rows");
  const { importId } = must(
    await startImport(actor, { storageKey, name: "list.csv", size: bytes.length, look }),
  );
  must(await mapColumns(actor, importId, guessMapping(look.rows)));
  await runJobs();
  return importId;
}

const LIST = `\ufeffName;Handle;Platform;Followers;ER;Price (EUR);Email
JosÃ©;@jose;IG;475.8m;1,39 %;1.200,00;jose@mail.example

;;;;;;
Noor;noor;tiktok;10.0k;6.1%;;noor@mail.example
Noor again;@NOOR;TikTok;11k;6%;;
Broken;;instagram;many;high;;nobody
`;

it("takes the good rows whole, names the bad ones, and imports nothing before it is confirmed", async () => {
  const importId = await uploaded(owner, Buffer.from(LIST));
  expect(await ownImport(owner, importId)).toMatchObject({ state: "checked", rowsGood: 2, rowsBad: 2 });
  expect(await db.rosterEntry.count({ where: { brandId: owner.brandId } })).toBe(0);
  const problems = await db.rosterImportRow.findMany({
    where: { importId, data: { equals: undefined } },
    orderBy: { line: "asc" },
  });
  const bad = problems.filter((row) => row.problem !== null).map((row) => row.problem ?? "");
  expect(bad[0]).toContain("Duplicate: the same account as line");
  expect(bad[1]).toContain("Handle: missing.");
  const stranger = await brandOwner();
  expect(await ownImport(stranger, importId)).toBeNull();
  expect(await confirmImport(stranger, importId)).toMatchObject({ code: "not_found" });
  for (let twice = 0; twice < 2; twice += 1)
    expect(must(await confirmImport(owner, importId))).toEqual({ added: 2, updated: 0 });
  const jose = await db.rosterEntry.findFirstOrThrow({ where: { brandId: owner.brandId, handle: "jose" } });
  expect(jose).toMatchObject({
    name: "José",
    followers: 475_800_000,
    engagementBps: 139,
    price: 120_000n,
    currency: "EUR",
  });
});

it("rolls everything back when one row cannot go in", async () => {
  const brand = await brandOwner();
  const importId = await uploaded(brand, Buffer.from("Handle,Platform\na,ig\nb,ig\n"));
  await db.$executeRaw`update roster_import_row set data = data || '{"platform":"nowhere"}' where import_id = ${importId}::uuid and data->>'handle' = 'b'`;
  await expect(confirmImport(brand, importId)).rejects.toThrow();
  expect(await db.rosterEntry.count({ where: { brandId: brand.brandId } })).toBe(0);
  expect(await ownImport(brand, importId)).toMatchObject({ state: "checked" });
});

it("says that a list is not well-formed", async () => {
  const importId = await uploaded(owner, Buffer.from('Handle,Name\na,"never closed\nb,c\n'));
  expect(await ownImport(owner, importId)).toMatchObject({ state: "failed" });
});

it("reads UTF-16 and Windows-1252", async () => {
  const brand = await brandOwner();
  const text = "Handle\tName\nzoe\tZoë\n";
  await confirmImport(
    brand,
    await uploaded(brand, Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, "utf16le")]), false),
  );
  await confirmImport(
    brand,
    await uploaded(brand, Buffer.from(text.replace("zoe", "zoe2"), "latin1"), false),
  );
  const rows = await db.rosterEntry.findMany({ where: { brandId: brand.brandId } });
  expect(rows.map((row) => row.name)).toEqual(["Zoë", "Zoë"]);
});

it("invites once per person and brand, and nobody who opted out", async () => {
  const { page } = await rosterPage(owner, readRosterFilters(new URLSearchParams()), null);
  const ids = page.rows.map((row) => row.id);
  const both = await Promise.all([inviteFromRoster(owner, ids), inviteFromRoster(owner, ids)]);
  expect(both.map((one) => must(one).invited).sort()).toEqual([0, 2]);
  await runJobs();
  const mail = await db.email.findFirstOrThrow({ where: { to: "jose@mail.example" } });
  expect(mail.unsubscribeUrl).toMatch(/\/webhooks\/invitation-stop\?code=/);
  const { code } = await db.rosterInvitation.findFirstOrThrow({ where: { email: "jose@mail.example" } });
  for (let twice = 0; twice < 2; twice += 1) must(await stopInvitations(code));
  const other = await brandOwner();
  await confirmImport(other, await uploaded(other, Buffer.from("Handle,Email\njose,jose@mail.example\n")));
  const theirs = await rosterPage(other, readRosterFilters(new URLSearchParams()), null);
  expect(
    must(
      await inviteFromRoster(
        other,
        theirs.page.rows.map((row) => row.id),
      ),
    ),
  ).toMatchObject({
    invited: 0,
    skipped: { optedOut: 1 },
  });
});
