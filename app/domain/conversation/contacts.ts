import { CONTACT_KINDS } from "../moderation/text-checks.ts";

/** What stands in place of a contact detail that the reader may not see yet. */
export const HIDDEN = "[hidden until acceptance]";

const MESSENGER_LINK =
  /(?:https?:\/\/)?(?:www\.)?(?:wa\.me|(?:chat|api)\.whatsapp\.com|t\.me|telegram\.(?:me|dog)|m\.me|signal\.(?:me|group)|discord\.(?:gg|com\/(?:invite|users))|join\.skype\.com|line\.me|ig\.me|snapchat\.com\/add)\/[^\s<>"”)]+/i;
// Not inside an address of a page or an email, which have rules of their own.
const HANDLE = /(?<![\w@./])@[a-z0-9_](?:[a-z0-9_.]{0,28}[a-z0-9_])?/i;

// "on @noor.eats" looks like a spaced-out email address; when the handle is known it is none.
const BEFORE_HANDLE = /^\S+\s(?=@)/;

// The links first: they contain names of messengers, and the whole of them is to go.
const KINDS = [["a link to a messenger", MESSENGER_LINK], ...CONTACT_KINDS, ["a handle", HANDLE]] as const;

/** One contact detail in a text: where it stands and what it is. */
export interface Contact {
  from: number;
  to: number;
  words: string;
  what: string;
}

const everywhere = (pattern: RegExp) => new RegExp(pattern.source, `${pattern.flags}g`);

/** A handle as it is compared: without the sign, the case and a full stop that ends the sentence. */
export function plainHandle(handle: string): string {
  return handle.replace(/^@/, "").replace(/\.+$/, "").toLowerCase();
}

/**
 * The contact details in a text, in order, without overlaps. Handles in `known` (see `plainHandle`) are those that
 * both sides see here anyway: the creator's accounts and what the brief asks to mention.
 */
export function contactsOf(text: string, known: ReadonlySet<string>): Contact[] {
  const found: Contact[] = [];
  for (const [what, pattern] of KINDS) {
    for (const match of text.matchAll(everywhere(pattern))) {
      const words = match[0].trim();
      if (known.has(plainHandle(words.replace(BEFORE_HANDLE, "")))) continue;
      const from = match.index + match[0].indexOf(words);
      const to = from + words.length;
      if (!found.some((other) => from < other.to && other.from < to)) found.push({ from, to, words, what });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The text as the other side reads it before acceptance: each contact detail gives way to `HIDDEN`. */
export function withoutContacts(text: string, known: ReadonlySet<string>): string {
  let shown = "";
  let at = 0;
  for (const { from, to } of contactsOf(text, known)) {
    shown += text.slice(at, from) + HIDDEN;
    at = to;
  }
  return shown + text.slice(at);
}
