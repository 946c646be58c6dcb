import { UNSAFE_ErrorResponseImpl as ErrorResponse } from "@remix-run/router";
import { describe, expect, it } from "vitest";
import { explainError } from "./explain-error.ts";

const response = (status: number, data: unknown) => new ErrorResponse(status, "", data);

describe("explainError", () => {
  it("shows the sentence of a refusal with its status", () => {
    const page = explainError(
      response(403, { code: "not_allowed", message: "Your role does not allow this." }),
    );
    expect(page).toMatchObject({ status: 403, message: "Your role does not allow this.", unexpected: false });
  });

  it("shows the sentence of a refusal that is the server's trouble", () => {
    const page = explainError(
      response(503, { code: "payment_unavailable", message: "Nothing was charged." }),
    );
    expect(page).toMatchObject({ status: 503, message: "Nothing was charged.", unexpected: false });
  });

  it.each([
    new Error("connect ECONNREFUSED 10.0.0.1:5432"),
    "a string",
    null,
    response(500, "relation app_user does not exist"),
  ])("tells nothing about %s", (error) => {
    const page = explainError(error);
    expect(page).toMatchObject({ status: 500, unexpected: true });
    expect(JSON.stringify(page)).not.toMatch(/ECONNREFUSED|app_user|a string/);
  });

  it("does not show what a router says of an unknown address", () => {
    const page = explainError(response(404, 'Error: No route matches URL "/x"'));
    expect(page).toMatchObject({ status: 404, title: "Nothing here" });
    expect(page.message).not.toContain("route");
  });
});
