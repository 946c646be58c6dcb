import { render, toPlainText } from "@react-email/render";
import { createElement } from "react";
import type { AccountMessage } from "#app/domain/messaging/account-messages.ts";
import {
  notificationSchemas,
  type NotificationKind,
  type Recipient,
} from "#app/domain/messaging/notification-kinds.ts";
import { readerFormats } from "#app/domain/messaging/reader-formats.ts";
import type { MessageProps, Template } from "./props.ts";
import { ACCOUNT_TEMPLATES, NOTICE_TEMPLATES } from "./registry.ts";

export interface RenderedEmail {
  subject: string;
  html: string;
  text: string;
}

export interface RenderContext {
  to: Recipient;
  /** Public address of the marketplace, without a slash at the end. */
  origin: string;
  now: Date;
}

const HEADING = { options: { uppercase: false, trailingLineBreaks: 1 } };
const TABLE = {
  format: "dataTable",
  options: { uppercaseHeaderCells: false, maxColumnWidth: 44, colSpacing: 3 },
};
// Tables of numbers stay tables in the text version; layout tables flow.
const SELECTORS = [
  { selector: "h1", ...HEADING },
  { selector: "table.facts", ...TABLE },
  { selector: "table.money", ...TABLE },
  { selector: "table.rows", ...TABLE },
];

async function renderTemplate<Data>(
  template: Template<MessageProps<Data>>,
  props: MessageProps<Data>,
): Promise<RenderedEmail> {
  const html = await render(createElement(template.default, props));
  const text = toPlainText(html, { wordwrap: 96, selectors: SELECTORS });
  // A header is one line; titles come from people.
  return { subject: template.subject(props).replace(/\s+/g, " ").trim(), html, text };
}

/** Whether `kind` is a notification that this version has a template for. */
export function isNotificationKind(kind: string): kind is NotificationKind {
  return Object.hasOwn(NOTICE_TEMPLATES, kind);
}

/**
 * The email of a notification. `href` is a path of this marketplace.
 * Throws a ZodError when `data` does not have the shape of its kind.
 */
export function renderNotification(
  message: { kind: NotificationKind; data: unknown; href: string; unsubscribeUrl?: string | null },
  { to, origin, now }: RenderContext,
): Promise<RenderedEmail> {
  const data = notificationSchemas[message.kind].parse(message.data);
  // Sound: the template and the schema have the same key; TypeScript cannot follow the pair.
  const template = NOTICE_TEMPLATES[message.kind] as unknown as Template<MessageProps<object>>;
  const href = new URL(message.href, origin).href;
  const { unsubscribeUrl = null } = message;
  return renderTemplate(template, { data, to, f: readerFormats(to, now), href, origin, unsubscribeUrl });
}

/** The email of a message about one's own account. The button opens its `url`, or the home page. */
export function renderAccountMessage(
  message: AccountMessage,
  { to, origin, now }: RenderContext,
): Promise<RenderedEmail> {
  const template = ACCOUNT_TEMPLATES[message.kind] as unknown as Template<MessageProps<object>>;
  const href = "url" in message ? message.url : origin;
  return renderTemplate(template, { data: message, to, f: readerFormats(to, now), href, origin });
}
