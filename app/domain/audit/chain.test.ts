import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, GENESIS } from "./chain.ts";
import { digestOf, sha256 } from "./digest.server.ts";

/** The same value with its keys in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, shuffled(member)]),
  );
}

describe("canonical JSON", () => {
  it.each([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ z: { y: [], x: {} }, a: null }, '{"a":null,"z":{"x":{},"y":[]}}'],
    [{ a: undefined, b: 1 }, '{"b":1}'],
    [[undefined, 1], "[null,1]"],
    ["é “q” \n", '"é “q” \\n"'],
    [{ B: 1, a: 1, A: 1, _: 1, "10": 1, "9": 1 }, '{"10":1,"9":1,"A":1,"B":1,"_":1,"a":1}'],
    [-0, "0"],
    [1e21, "1e+21"],
    [true, "true"],
    [undefined, "null"],
  ])("of %j is %s", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it("says the same as JSON, and says it the same way for equal values", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(shuffled(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it("tells different values apart", () => {
    expect(canonicalJson({ a: "1" })).not.toBe(canonicalJson({ a: 1 }));
    expect(canonicalJson(["a", "b"])).not.toBe(canonicalJson(["a,b"]));
  });

  it.each([[1n], [{ a: 1n }], [new Date(0)], [{ at: new Date(0) }], [new Map()], [Number.NaN], [Infinity]])(
    "refuses what JSON cannot say exactly (case %#)",
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );
});

describe("a digest", () => {
  it("is SHA-256 in hexadecimal", () => {
    expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(digestOf({ b: 1, a: 2 })).toBe(sha256('{"a":2,"b":1}'));
    expect(GENESIS).toMatch(/^0{64}$/);
  });
});
