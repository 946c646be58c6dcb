import { spawn } from "node:child_process";
import process from "node:process";

/** The system account a program runs as; undefined means our own. */
export interface Account {
  uid: number;
  gid: number;
}

export interface ProgramResult {
  /** Exit code; -1 when the program could not be started or was ended by a signal. */
  code: number;
  /** Standard output and standard error, in the order they came. */
  output: string;
}

interface ProgramOptions {
  account?: Account | undefined;
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** False for programs that leave a server behind, which would hold the pipe open on some systems. */
  capture?: boolean;
}

/** Runs a program to its end and resolves with its code and output; never rejects. */
export function runProgram(
  program: string,
  args: string[],
  options: ProgramOptions = {},
): Promise<ProgramResult> {
  const pipe = options.capture === false ? "ignore" : "pipe";
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...options.account,
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ["ignore", pipe, pipe],
      windowsHide: true,
    });
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", (error) => resolve({ code: -1, output: `${program}: ${error.message}` }));
    child.on(pipe === "pipe" ? "close" : "exit", (code: number | null) =>
      resolve({ code: code ?? -1, output }),
    );
  });
}
