import { describe, expect, it } from "vitest";
import { action } from "#app/routes/resources/theme.ts";

async function choose(theme: string, referer?: string) {
  const request = new Request("http://localhost/resources/theme", {
    method: "POST",
    body: new URLSearchParams({ theme }),
    headers: referer ? { referer } : {},
  });
  const response = await action({ request, params: {}, context: {} as never });
  return { to: response.headers.get("location"), cookie: response.headers.get("set-cookie") };
}

describe("choosing a theme without JavaScript", () => {
  it("remembers it and goes back to the page", async () => {
    const { to, cookie } = await choose("dark", "http://localhost/briefs?from=3");
    expect(to).toBe("/briefs?from=3");
    expect(cookie).toMatch(/^theme=dark; Path=\/; SameSite=Lax; Max-Age=31536000/);
  });

  it("takes only a path from the address it came from", async () => {
    expect((await choose("light", "https://elsewhere.example/briefs")).to).toBe("/briefs");
    expect((await choose("light", "https://elsewhere.example//evil.example/")).to).toBe("/");
    expect((await choose("light")).to).toBe("/");
  });

  it("forgets what it does not know", async () => {
    expect((await choose("<script>")).cookie).toMatch(/^theme=; .*Max-Age=0/);
  });
});
