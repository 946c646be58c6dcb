import { z } from "zod";

/** What a brief can ask of a post, in the order in which it is read. */
export const CHECK_KINDS = ["hashtag", "mention", "say", "do", "dont"] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export interface CheckItem {
  key: string;
  kind: CheckKind;
  text: string;
  /** Met or missing where the caption tells; else a person has to look at the piece. */
  state: "met" | "missing" | "person";
}

/** What was agreed to be in a post. */
export interface Agreed {
  hashtags: readonly string[];
  mentions: readonly string[];
  keyMessages: readonly string[];
  dos: readonly string[];
  donts: readonly string[];
}

/** A checklist as it stands beside a decision: what was met, and whether the caption or the reviewer says so. */
export const decidedChecklist = z.array(
  z.object({
    key: z.string(),
    kind: z.enum(CHECK_KINDS),
    text: z.string(),
    met: z.boolean(),
    by: z.enum(["caption", "reviewer"]),
  }),
);
export type DecidedChecklist = z.infer<typeof decidedChecklist>;

const plain = (text: string) => text.normalize("NFKC").toLowerCase();
const marked = (mark: string, name: string) => mark + plain(name).replace(/^[#@]/, "");
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * Whether a hashtag or handle stands in the caption by itself; a longer one with the same beginning is another. A
 * hashtag ends where the next one begins.
 */
function hasMarked(caption: string, name: string): boolean {
  const before = name.startsWith("#") ? "|(?<=#[\\p{L}\\p{N}_]+)" : "";
  const start = `(?:(?<![\\p{L}\\p{N}_.])${before})`;
  return new RegExp(`${start}${escaped(name)}(?![\\p{L}\\p{N}_]|\\.[\\p{L}\\p{N}_])`, "u").test(caption);
}

const ADDRESS = /(?:https?:\/\/)?(?:www\.)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/[^\s,;)”"]*)?)/giu;
const QUOTED = /[“"„«]([^”"“»]{2,80})[”"“»]/gu;
const NAMED = /(?<![\p{L}\p{N}_.])[#@][\p{L}\p{N}_.]*[\p{L}\p{N}_]/gu;

/** The parts of a line that a text can prove: hashtags, handles, addresses, and words in quotation marks. */
function provable(line: string): ((caption: string) => boolean)[] {
  const named = (line.match(NAMED) ?? []).map((one) => (caption: string) => hasMarked(caption, plain(one)));
  const rest = line.replace(NAMED, " ");
  const addresses = [...rest.matchAll(ADDRESS)].map(([, address = ""]) => {
    const wanted = plain(address).replace(/[./]+$/, "");
    return (caption: string) => hasMarked(caption.replace(/https?:\/\/(?:www\.)?/g, " "), wanted);
  });
  const quoted = [...rest.matchAll(QUOTED)].map(([, words = ""]) => {
    const wanted = plain(words).replace(/\s+/g, " ").trim();
    return (caption: string) => caption.replace(/\s+/g, " ").includes(wanted);
  });
  return [...named, ...addresses, ...quoted];
}

function stateOf(line: string, caption: string, asked: boolean): CheckItem["state"] {
  const tests = provable(line);
  if (tests.length === 0) return "person";
  const met = asked ? tests.every((test) => test(caption)) : !tests.some((test) => test(caption));
  return met ? "met" : "missing";
}

/** The brief's checklist for one caption: the same for the creator before sending and for the reviewer after. */
export function checklistOf(agreed: Agreed, text: string): CheckItem[] {
  const caption = plain(text);
  const marks = (kind: "hashtag" | "mention", mark: string, names: readonly string[]) =>
    names.map((name, at): CheckItem => {
      const state = hasMarked(caption, marked(mark, name)) ? "met" : "missing";
      return { key: `${kind}-${at}`, kind, text: mark + name.replace(/^[#@]/, ""), state };
    });
  const lines = (kind: "say" | "do" | "dont", list: readonly string[]) =>
    list.map((line, at): CheckItem => ({
      key: `${kind}-${at}`,
      kind,
      text: line,
      state: stateOf(line, caption, kind !== "dont"),
    }));
  return [
    ...marks("hashtag", "#", agreed.hashtags),
    ...marks("mention", "@", agreed.mentions),
    ...lines("say", agreed.keyMessages),
    ...lines("do", agreed.dos),
    ...lines("dont", agreed.donts),
  ];
}

/** The checklist with the reviewer's ticks: they decide what the caption cannot tell, and nothing else. */
export function decideChecklist(items: readonly CheckItem[], ticked: readonly string[]): DecidedChecklist {
  return items.map(({ key, kind, text, state }) => ({
    ...{ key, kind, text },
    met: state === "person" ? ticked.includes(key) : state === "met",
    by: state === "person" ? "reviewer" : "caption",
  }));
}

/** What the terms say is to be in a post. Older terms name hashtags and mentions only. */
export function agreedOf(terms: {
  disclosure: Pick<Agreed, "hashtags" | "mentions">;
  guidelines?: Pick<Agreed, "keyMessages" | "dos" | "donts"> | undefined;
}): Agreed {
  const { hashtags, mentions } = terms.disclosure;
  const { keyMessages, dos, donts } = terms.guidelines ?? { keyMessages: [], dos: [], donts: [] };
  return { hashtags, mentions, keyMessages, dos, donts };
}
