import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { env } from "#app/env.server.ts";
import { POST_MODES, type PostMode } from "./post-modes.ts";

const STATUS: Record<PostMode, number> = { up: 200, gone: 404, login: 403, busy: 429 };
const kept = z.record(z.string(), z.enum(POST_MODES));
const file = () => path.join(env.DATA_DIR, "fakes", "posts.json");

async function modes(): Promise<z.infer<typeof kept>> {
  try {
    return kept.parse(JSON.parse(await readFile(file(), "utf8")));
  } catch {
    // Nothing was ever changed, or what is there is not ours: every post is up.
    return {};
  }
}

/** How the post at an address stands at the stand-in. */
export const postMode = async (url: string): Promise<PostMode> => (await modes())[url] ?? "up";

/** The stand-in's answer for an address. */
export async function postAnswer(url: string): Promise<{ status: number; body: string }> {
  const status = STATUS[await postMode(url)];
  const head = '<!doctype html><html lang="en"><title>Demo platform · Sweetspot</title>';
  return {
    status,
    body: `${head}<main><h1>A post on the demo platform</h1><p>It answers ${status}.</p></main>`,
  };
}

/** Changes what the stand-in answers for a post. */
export async function setPostMode(url: string, mode: PostMode): Promise<void> {
  await mkdir(path.dirname(file()), { recursive: true });
  await writeFile(file(), JSON.stringify({ ...(await modes()), [url]: mode }));
}
