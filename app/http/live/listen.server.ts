import pg from "pg";

export interface ListenOptions {
  connectionString: string;
  channel: string;
  onPayload: (payload: string) => void;
  /** After each connection that listens, the first and every later one: what was sent in between is lost. */
  onListening: () => void;
  /** Waits before the next try; `failures` counts those in a row. */
  pause?: (failures: number) => Promise<void>;
  onTrouble?: (error: unknown) => void;
}

export interface Listening {
  close: () => void;
}

const PING_MS = 30_000;
const SLOWEST_MS = 10_000;

/** A quarter of a second at first, ten at most, and never all processes at once. */
function patience(failures: number): Promise<void> {
  const longest = Math.min(250 * 2 ** failures, SLOWEST_MS);
  return new Promise((resolve) => setTimeout(resolve, longest / 2 + (Math.random() * longest) / 2).unref());
}

function open({ connectionString }: ListenOptions): pg.Client {
  return new pg.Client({
    connectionString,
    application_name: "sweetspot-live",
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    query_timeout: 10_000,
  });
}

/** One connection from its opening to its end. Rejects with what ended it. */
async function listenOnce(client: pg.Client, options: ListenOptions, up: () => void): Promise<void> {
  const ended = new Promise<never>((_, reject) => {
    client.on("error", reject);
    client.on("end", () => reject(new Error("The connection ended")));
  });
  ended.catch(() => undefined);
  client.on("notification", ({ payload }) => options.onPayload(payload ?? ""));
  let ping: NodeJS.Timeout | undefined;
  try {
    await client.connect();
    await client.query(`listen ${pg.escapeIdentifier(options.channel)}`);
    up();
    // A connection whose other end vanished says nothing: only a question finds out.
    const lost = new Promise<never>((_, reject) => {
      ping = setInterval(() => void client.query("select 1").catch(reject), PING_MS).unref();
    });
    await Promise.race([ended, lost]);
  } finally {
    clearInterval(ping);
    client.end().catch(() => undefined);
  }
}

/** Listens to a channel on a connection of its own, and connects again, ever more patiently, when it breaks. */
export function listen(options: ListenOptions): Listening {
  const { pause = patience, onTrouble = () => undefined } = options;
  let closed = false;
  let client: pg.Client | undefined;
  const run = async () => {
    for (let failures = 0; !closed; failures += 1) {
      client = open(options);
      await listenOnce(client, options, () => {
        failures = 0;
        options.onListening();
      }).catch((error: unknown) => {
        if (!closed) onTrouble(error);
      });
      if (!closed) await pause(failures);
    }
  };
  void run();
  return {
    close: () => {
      closed = true;
      client?.end().catch(() => undefined);
    },
  };
}
