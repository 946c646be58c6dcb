import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { root } from "./project.ts";

export interface ProcessSpec {
  name: string;
  /** A TypeScript or JavaScript file, relative to the project. */
  script: string;
  nodeOptions?: string[];
  environment: NodeJS.ProcessEnv;
  /** The file that takes its output; without it the output goes to ours. */
  log?: string | undefined;
}

export interface Supervised {
  name: string;
  /** Resolves, with its last words, when the process ends for the first time; never while it lives. */
  firstEnd: Promise<string>;
  /** Whether it has told us, by a message of type "listening", that it takes requests. */
  isListening(): boolean;
  /** From now on a process that ends by itself is started again, later each time. */
  keepAlive(): void;
  /** Asks it to end, makes it end after `patience` milliseconds, and resolves when it has. */
  stop(patience?: number): Promise<void>;
}

const LONGEST_WAIT = 30_000;
const LARGEST_LOG = 5_000_000;
const WATCH = pathToFileURL(path.join(root, "app/start/parent-watch.mjs")).href;

function openLog(file: string): number {
  mkdirSync(path.dirname(file), { recursive: true });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG) renameSync(file, `${file}.old`);
  return openSync(file, "a");
}

function spawnNode(spec: ProcessSpec): ChildProcess {
  const output = spec.log ? openLog(spec.log) : "inherit";
  const compiler = spec.script.endsWith(".ts") ? ["--import", "tsx"] : [];
  const options = [...(spec.nodeOptions ?? []), ...compiler, "--import", WATCH, path.join(root, spec.script)];
  const child = spawn(process.execPath, options, {
    cwd: root,
    env: spec.environment,
    stdio: ["ignore", output, output, "ipc"],
    // A group of its own: Ctrl-C reaches only the start command, which then stops things in order.
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  if (typeof output === "number") closeSync(output);
  return child;
}

function isListeningMessage(message: unknown): boolean {
  return typeof message === "object" && message !== null && "type" in message && message.type === "listening";
}

function lastWords(spec: ProcessSpec, code: number | null, signal: NodeJS.Signals | null): string {
  const how = signal ? `was ended by ${signal}` : `ended with code ${code ?? "unknown"}`;
  if (!spec.log) return `${spec.name} ${how}`;
  const lines = readFileSync(spec.log, "utf8").trim().split("\n").slice(-15).join("\n");
  return `${spec.name} ${how}; the end of ${spec.log}:\n${lines}`;
}

function end(child: ChildProcess, patience: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
    return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill("SIGKILL"), patience);
    child.once("exit", () => {
      clearTimeout(force);
      resolve();
    });
    // Windows has no signals: there the closed channel is the request (see parent-watch.mjs).
    if (process.platform === "win32") child.disconnect();
    else child.kill("SIGTERM");
  });
}

/** Starts a process of ours. Its end before `keepAlive` is reported by `firstEnd`; after it, it is restarted. */
export function supervise(spec: ProcessSpec, say: (line: string) => void): Supervised {
  let child: ChildProcess;
  let timer: NodeJS.Timeout | undefined;
  let keeping = false;
  let stopping = false;
  let listening = false;
  let wait = 500;
  let report: (words: string) => void;
  const firstEnd = new Promise<string>((resolve) => (report = resolve));

  function run(): void {
    const began = Date.now();
    child = spawnNode(spec);
    child.once("error", (error) => report(`${spec.name} could not be started: ${error.message}`));
    child.on("message", (message) => (listening ||= isListeningMessage(message)));
    child.once("exit", (code, signal) => {
      if (stopping) return;
      report(lastWords(spec, code, signal));
      if (!keeping) return;
      if (Date.now() - began > 60_000) wait = 500;
      say(`${lastWords(spec, code, signal)}\nstarting ${spec.name} again in ${wait / 1000} s`);
      timer = setTimeout(run, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    });
  }

  run();
  return {
    name: spec.name,
    firstEnd,
    isListening: () => listening,
    keepAlive: () => (keeping = true),
    stop: (patience = 12_000) => {
      stopping = true;
      clearTimeout(timer);
      return end(child, patience);
    },
  };
}
