import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import { columnForm, columnFormOf } from "./column-form.ts";
import { guessMapping } from "./columns.ts";

const SENT = { handle: "0", followers: "2", fixedPlatform: "tiktok", fixedCurrency: "EUR" };

function send(fields: Record<string, string>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return parseWithZod(body, { schema: columnForm });
}

describe("what a person says about the columns", () => {
  it("is a mapping, with nothing where no column holds a field", () => {
    const read = send({ ...SENT, hasHeader: "on" });
    expect(read.status === "success" && read.value).toMatchObject({
      hasHeader: true,
      rateIsShare: false,
      fixedPlatform: "tiktok",
      columns: { handle: 0, followers: 2, price: null, platform: null },
    });
  });

  it.each([
    ["no column for the handle", { ...SENT, handle: "" }, "handle"],
    ["a column that is none", { ...SENT, followers: "x" }, "followers"],
    ["a column beyond the last", { ...SENT, followers: "200" }, "followers"],
    ["no platform at all", { ...SENT, fixedPlatform: "" }, "fixedPlatform"],
    ["a platform that is none", { ...SENT, fixedPlatform: "myspace" }, "fixedPlatform"],
    ["a currency that is none", { ...SENT, fixedCurrency: "XXX" }, "fixedCurrency"],
  ])("is refused beside its field: %s", (_, fields, field) => {
    const read = send(fields);
    expect(read.status).toBe("error");
    const { error, initialValue } = read.reply();
    expect(Object.keys(error ?? {})).toEqual([field]);
    expect(initialValue).toMatchObject({ followers: fields.followers });
  });

  it("needs no fixed platform where a column names it", () => {
    expect(send({ ...SENT, fixedPlatform: "", platform: "4" }).status).toBe("success");
  });

  it("comes back as it was guessed", () => {
    const guessed = guessMapping([
      ["Handle", "Followers", "Price (EUR)"],
      ["@imani", "12k", "90"],
    ]);
    const { hasHeader, rateIsShare, ...rest } = columnFormOf(guessed);
    expect(rateIsShare).toBe(false);
    const read = send({ ...rest, ...(hasHeader ? { hasHeader: "on" } : {}) });
    expect(read.status === "success" && read.value).toEqual(guessed);
  });
});
