import { describe, expect, it } from "vitest";
import { fittingCursor, pageOf, readCursor, readPlace, writeCursor } from "./cursor.ts";

const ids = [1, 2, 3, 4, 5].map((n) => `019ab000-0000-7000-8000-00000000000${n}`);
const rows = ids.map((id, at) => ({ id, key: `k${at}` }));
const keyOf = (row: { key: string }) => row.key;

describe("cursor", () => {
  it("comes back as it was written", () => {
    const cursor = { to: "previous", key: "2026-11-22T12:00:00.000Z", id: ids[0] ?? "" } as const;
    expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  });

  it.each([null, "", "x", "n~k", "n~k~not-a-uuid", `q~k~${ids[0] ?? ""}`])("ignores %s", (typed) => {
    expect(readCursor(typed)).toBeNull();
  });

  it.each<[string, "instant" | "whole", boolean]>([
    ["2026-11-22T12:00:00.000Z", "instant", true],
    ["2026-13-22T12:00:00.000Z", "instant", false],
    ["0000-01-01T00:00:00.000Z", "instant", false],
    ["yesterday", "instant", false],
    ["", "instant", false],
    ["43000", "instant", false],
    ["43000", "whole", true],
    ["9999999999999999999", "whole", false],
    ["2026-11-22T12:00:00.000Z", "whole", false],
  ])("with the key %j fits an order by %s: %s", (key, kind, fits) => {
    const cursor = { to: "next", key, id: ids[0] ?? "" } as const;
    expect(fittingCursor(cursor, kind)).toEqual(fits ? cursor : null);
    expect(fittingCursor(null, kind)).toBeNull();
  });

  it("reads a place by instant, and nothing that PostgreSQL could not", () => {
    const [id = ""] = ids;
    const at = "2026-11-22T12:00:00.000Z";
    expect(readPlace(`${at}_${id}`)).toEqual({ at: new Date(at), id });
    const odd = [
      "-200000-01-01T00:00:00.000Z",
      "+200000-01-01T00:00:00.000Z",
      "0000-01-01T00:00:00Z",
      "1",
      "",
    ];
    expect(odd.map((key) => readPlace(`${key}_${id}`))).toEqual(odd.map(() => null));
    expect([null, "", at, `${at}_`, `${at}_x`].map(readPlace)).toEqual(Array(5).fill(null));
  });

  it("knows whether there is more, both ways", () => {
    const first = pageOf(rows.slice(0, 3), 2, null, keyOf);
    expect(first.rows.map(keyOf)).toEqual(["k0", "k1"]);
    expect(first.previous).toBeNull();
    const second = pageOf(rows.slice(2, 5), 2, readCursor(first.next), keyOf);
    expect(second.rows.map(keyOf)).toEqual(["k2", "k3"]);
    const last = pageOf(rows.slice(4), 2, readCursor(second.next), keyOf);
    expect(last.next).toBeNull();
    // Back from the second page: read towards the beginning, so the rows come reversed.
    const back = pageOf([...rows.slice(0, 2)].reverse(), 2, readCursor(second.previous), keyOf);
    expect(back.rows.map(keyOf)).toEqual(["k0", "k1"]);
    expect(back.previous).toBeNull();
    expect(back.next).not.toBeNull();
  });

  it("has no neighbours when empty", () => {
    expect(pageOf([], 2, null, keyOf)).toEqual({ rows: [], next: null, previous: null });
  });
});
