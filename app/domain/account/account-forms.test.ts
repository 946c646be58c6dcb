import { describe, expect, it } from "vitest";
import { signUpForm } from "./account-forms.ts";

const form = { email: "ada@example.com", password: "a few unrelated words", timeZone: "UTC" };
const takes = (name: string) => signUpForm.safeParse({ ...form, name }).success;

describe("the name of a new account, by which our email greets an address that anybody may have typed", () => {
  it.each(["Ada Byron", "Dr. J. Smith", "Zoë O’Neill-Brown", "李小龙", "Anne Co"])("takes %j", (name) =>
    expect(takes(name)).toBe(true),
  );

  it.each([
    "You won, see https://evil.example",
    "Claim at evil.com now",
    "www.evil.test",
    "write to me@evil.test",
    "<b>Ada</b>",
    "evil.xyz",
  ])("does not take %j", (name) => expect(takes(name)).toBe(false));
});
