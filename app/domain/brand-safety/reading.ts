// Letters that Unicode does not take apart into a letter and a mark.
const LETTERS: Record<string, string> = { ß: "ss", ø: "o", æ: "ae", œ: "oe", ł: "l", ı: "i" };

/** A text as it is compared: without case, accents and signs that cannot be seen. */
export const folded = (text: string): string =>
  /^[a-z\d]*$/i.test(text) ? text.toLowerCase() : unaccented(text);

const unaccented = (text: string): string =>
  [
    ...text
      .normalize("NFKD")
      .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, "")
      .toLowerCase(),
  ]
    .map((letter) => LETTERS[letter] ?? letter)
    .join("");

/** One word of a text: folded, and where it stands. */
export interface Token {
  text: string;
  from: number;
  to: number;
}

// Stars inside a word stand for letters that somebody hid.
const WORD = /\p{Extended_Pictographic}|[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}]|\*+(?=\p{L}))*/gu;
const CAMEL = /(?<=\p{Ll})(?=\p{Lu})/u;

/** "#VodkaNight" is two words; other words are one each. */
function partsOf(word: string, from: number, tag: boolean): Token[] {
  let at = from;
  return (tag ? word.split(CAMEL) : [word]).map((part) => {
    const token = { text: folded(part), from: at, to: at + part.length };
    at += part.length;
    return token;
  });
}

/** The words of a text, in their order. */
export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(WORD)].flatMap((match) => partsOf(match[0], match.index, text[match.index - 1] === "#"));

export interface Sentence {
  text: string;
  tokens: Token[];
}

/** The sentences and lines of a caption; those without a word are left out. */
export const sentencesOf = (caption: string): Sentence[] =>
  caption
    .normalize("NFC")
    .split(/(?<=[.!?…])\s+|\n+/u)
    .map((text) => ({ text: text.trim(), tokens: tokensOf(text.trim()) }))
    .filter(({ tokens }) => tokens.length > 0);
