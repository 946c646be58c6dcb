import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import type { Mail } from "./mail.ts";

const LIMIT = 2_000;
const DEBOUNCE_MS = 50;

/** A key's first request: the digest of what it sent and what it was answered. */
export interface RememberedKey {
  at: number;
  digest: string;
  answer: unknown;
}

interface State {
  version: 1;
  /** Oldest first. */
  mails: Mail[];
  keys: Record<string, RememberedKey>;
}

export interface Store {
  state: State;
  add(mail: Mail): void;
  /** Say that something else changed; it is written soon. */
  changed(): void;
  clear(): void;
  /** Writes what has changed and waits for it. */
  flush(): Promise<void>;
}

const empty = (): State => ({ version: 1, mails: [], keys: {} });

async function read(file: string): Promise<State> {
  let content: string;
  try {
    content = await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return empty();
    throw error;
  }
  const saved = JSON.parse(content) as Partial<State>;
  if (saved.version !== 1) throw new Error(`${file} is not a mailbox of this Resend fake; move it away.`);
  return { ...empty(), ...saved };
}

async function write(file: string, state: State): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  // Beside and then renamed, so that a kill leaves the old file or the new one. Links in mails are secrets.
  const beside = `${file}.${process.pid}.tmp`;
  await writeFile(beside, JSON.stringify(state), { mode: 0o600 });
  await rename(beside, file);
}

/** Opens the mailbox in `file`, or in memory only when there is none. Keeps the newest 2,000 messages. */
export async function openStore(file: string | undefined): Promise<Store> {
  const state = file ? await read(file) : empty();
  let dirty = false;
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  const save = async (target: string) => {
    if (!dirty) return;
    dirty = false;
    await write(target, state);
  };
  const store: Store = {
    state,
    add(mail) {
      state.mails.push(mail);
      if (state.mails.length > LIMIT) state.mails.splice(0, state.mails.length - LIMIT);
      store.changed();
    },
    changed() {
      dirty = true;
      if (!file || timer) return;
      timer = setTimeout(() => {
        store
          .flush()
          .catch((error: unknown) => process.emitWarning(`The mailbox cannot be saved: ${String(error)}`));
      }, DEBOUNCE_MS);
    },
    clear() {
      Object.assign(state, empty());
      store.changed();
    },
    flush() {
      clearTimeout(timer);
      timer = undefined;
      if (file) writing = writing.catch(() => undefined).then(() => save(file));
      return writing;
    },
  };
  return store;
}
