import { THREAD_CHANNEL } from "#app/domain/conversation/channel.ts";
import { listen, type Listening, type ListenOptions } from "./listen.server.ts";

interface Subscriber {
  /** The newest version that it knows. */
  version: number;
  tell: (version: number) => void;
}

export interface HubOptions extends Pick<ListenOptions, "connectionString" | "pause" | "onTrouble"> {
  /** The present versions of these conversations. */
  versionsOf: (ids: readonly string[]) => Promise<Map<string, number>>;
}

const AGAIN_MS = 1_000;

/**
 * Tells those who have a conversation open that it changed, whichever process changed it: one listening connection
 * for all of them. What matters is the stored version, so a lost or doubled notification does no harm.
 */
export class ThreadHub {
  private readonly subscribers = new Map<string, Set<Subscriber>>();
  private readonly changed = new Set<string>();
  private listening: Listening | undefined;
  private isUp = false;
  private asking = false;

  constructor(private readonly options: HubOptions) {}

  /** Calls `tell` with each version above `since`, the present one included. Returns what ends it. */
  subscribe(threadId: string, since: number, tell: (version: number) => void): () => void {
    const subscriber: Subscriber = { version: since, tell };
    const others = this.subscribers.get(threadId) ?? new Set();
    this.subscribers.set(threadId, others.add(subscriber));
    this.listening ??= this.listen();
    // Before it listens a change could slip between the question and the listening; then `onListening` asks.
    if (this.isUp) this.ask([threadId]);
    return () => {
      others.delete(subscriber);
      if (others.size === 0 && this.subscribers.get(threadId) === others) this.subscribers.delete(threadId);
    };
  }

  /** How many are listening, in all. */
  get size(): number {
    return [...this.subscribers.values()].reduce((sum, some) => sum + some.size, 0);
  }

  close(): void {
    this.listening?.close();
    this.listening = undefined;
    this.isUp = false;
    this.subscribers.clear();
  }

  private listen(): Listening {
    const { connectionString, pause, onTrouble } = this.options;
    return listen({
      connectionString,
      ...(pause ? { pause } : {}),
      channel: THREAD_CHANNEL,
      onPayload: (threadId) => this.ask([threadId]),
      onListening: () => {
        this.isUp = true;
        // Whatever was announced while nobody listened is found by the versions.
        this.ask([...this.subscribers.keys()]);
      },
      onTrouble: (error) => {
        this.isUp = false;
        onTrouble?.(error);
      },
    });
  }

  /** Asks for versions, one question at a time, of conversations that somebody here has open. */
  private ask(threadIds: readonly string[]): void {
    for (const id of threadIds) if (this.subscribers.has(id)) this.changed.add(id);
    if (this.asking || this.changed.size === 0) return;
    this.asking = true;
    const ids = [...this.changed];
    this.changed.clear();
    this.options
      .versionsOf(ids)
      .then((versions) => this.tellAll(versions))
      .catch((error: unknown) => {
        this.options.onTrouble?.(error);
        setTimeout(() => this.ask(ids), AGAIN_MS).unref();
      })
      .finally(() => {
        this.asking = false;
        this.ask([]);
      });
  }

  private tellAll(versions: Map<string, number>): void {
    for (const [id, version] of versions) {
      for (const subscriber of this.subscribers.get(id) ?? []) {
        if (version <= subscriber.version) continue;
        subscriber.version = version;
        subscriber.tell(version);
      }
    }
  }
}
