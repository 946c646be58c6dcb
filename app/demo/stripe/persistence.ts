import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { emptyState, type State } from "./state.ts";

const DEBOUNCE_MS = 50;

export interface Store {
  state: State;
  /** Say that the state changed; it is written soon. */
  changed(): void;
  /** Writes what has changed and waits for it. */
  flush(): Promise<void>;
}

async function read(file: string): Promise<State> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return emptyState();
    throw error;
  }
  const saved = JSON.parse(text) as Partial<State>;
  if (saved.version !== 1) throw new Error(`${file} is not a state file of this Stripe fake; move it away.`);
  return { ...emptyState(), ...saved };
}

/** Opens the state in `file`, or in memory only when there is none. Throws when the file cannot be read. */
export async function openStore(file: string | undefined): Promise<Store> {
  const state = file ? await read(file) : emptyState();
  let dirty = false;
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  async function write(target: string): Promise<void> {
    if (!dirty) return;
    dirty = false;
    await mkdir(path.dirname(target), { recursive: true });
    // Write beside and rename: a reader, or the next start after a kill, sees the old file or the new one.
    const beside = `${target}.${process.pid}.tmp`;
    await writeFile(beside, JSON.stringify(store.state), { mode: 0o600 });
    await rename(beside, target);
  }

  const store: Store = {
    state,
    changed() {
      dirty = true;
      if (!file || timer) return;
      timer = setTimeout(() => {
        store
          .flush()
          .catch((error: unknown) =>
            process.emitWarning(`The Stripe fake cannot save its state: ${String(error)}`),
          );
      }, DEBOUNCE_MS);
    },
    flush() {
      clearTimeout(timer);
      timer = undefined;
      if (file) writing = writing.catch(() => undefined).then(() => write(file));
      return writing;
    },
  };
  return store;
}
