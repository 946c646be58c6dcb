import type { AccountMessage, AccountMessageKind } from "#app/domain/messaging/account-messages.ts";
import type {
  NotificationData,
  NotificationKind,
  Recipient,
} from "#app/domain/messaging/notification-kinds.ts";
import type { ReaderFormats } from "#app/domain/messaging/reader-formats.ts";
import type { ReactNode } from "react";

/** What every template gets: its data, the reader, the reader's formats and the one absolute link. */
export interface MessageProps<Data> {
  data: Data;
  to: Recipient;
  f: ReaderFormats;
  /** Absolute address of the button. */
  href: string;
  /** Public address of the marketplace, without a slash at the end. */
  origin: string;
  /** Of subscribed messages: where the reader ends them. */
  unsubscribeUrl?: string | null;
}

export type NoticeProps<K extends NotificationKind> = MessageProps<NotificationData<K>>;
export type AccountProps<K extends AccountMessageKind> = MessageProps<Extract<AccountMessage, { kind: K }>>;

export interface Template<Props> {
  subject: (props: Props) => string;
  default: (props: Props) => ReactNode;
}
