import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import Stripe from "stripe";
import { afterEach, beforeEach, expect, test } from "vitest";

const ENTRY = fileURLToPath(new URL("fakes.ts", import.meta.url));
let folder: string;
let child: ChildProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "fakes-"));
});
afterEach(async () => {
  if (child?.exitCode === null) child.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

/** Starts the process with the Stripe fake only, on any free port. */
async function start(): Promise<{ process: ChildProcess; port: number }> {
  child = fork(ENTRY, [], {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    env: {
      ...process.env,
      DATA_DIR: folder,
      STRIPE_FAKE_PORT: "0",
      RESEND_FAKE_PORT: "",
      DATABASE_URL: "",
      ORIGIN: "http://127.0.0.1:9",
    },
  });
  if (!child.stdout) throw new Error("The process has no output");
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const { stripe } = JSON.parse(line.toString()) as { stripe: string };
  return { process: child, port: Number(new URL(stripe).port) };
}

test.each([
  ["its parent goes away", (one: ChildProcess) => one.disconnect()],
  ["it is asked to stop", (one: ChildProcess) => void one.kill("SIGTERM")],
])("it says where it listens, saves its state and ends when %s", { timeout: 20_000 }, async (_name, end) => {
  const { process: running, port } = await start();
  const stripe = new Stripe("sk_test_x", { host: "127.0.0.1", port, protocol: "http", telemetry: false });
  const { id } = await stripe.checkout.sessions.create({
    mode: "payment",
    line_items: [
      { quantity: 1, price_data: { currency: "usd", unit_amount: 5_000, product_data: { name: "Reel" } } },
    ],
    success_url: "http://app.test/ok",
  });
  const ended = once(running, "exit");
  end(running);
  expect((await ended)[0]).toBe(0);
  expect(await readFile(path.join(folder, "fakes", "stripe.json"), "utf8")).toContain(id);
});
