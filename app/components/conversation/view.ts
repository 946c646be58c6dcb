import type { Side } from "#app/domain/access/actor.ts";
import type { Closed } from "#app/domain/conversation/may-write.ts";

/** One message as its reader may see it. */
export interface MessageView {
  id: string;
  position: number;
  side: Side;
  /** Of the reader's own side. */
  mine: boolean;
  /** The reader wrote it. */
  own: boolean;
  author: string;
  at: Date;
  body: string;
  files: readonly { id: string; name: string; mime: string; size: number }[];
  /** What the other side does not see of it before acceptance, word for word. */
  hidden: readonly string[];
  removed: { reason: string | null } | null;
  reported: boolean;
}

/** A conversation as one of its two sides sees it. */
export interface ConversationView {
  id: string;
  side: Side;
  timeZone: string;
  locale: string;
  now: Date;
  /** The other side. */
  name: string;
  isBrand: boolean;
  briefTitle: string;
  /** The deal or the application that it belongs to. */
  origin: { to: string; label: string };
  /** The oldest first. */
  messages: readonly MessageView[];
  /** Place before which there are more; null when these are all. */
  earlier: number | null;
  /** The newest messages are among them. */
  newest: boolean;
  /** What live news is compared with. */
  version: number;
  unread: boolean;
  lastPosition: number;
  /** The last message of one's own side that the other side has read. */
  read: { messageId: string; at: Date } | null;
  /** Contact details are hidden. */
  hides: boolean;
  /** Handles that are not. */
  known: readonly string[];
  mayWrite: boolean;
  closed: Closed;
  youBlocked: boolean;
  dealRuns: boolean;
}
