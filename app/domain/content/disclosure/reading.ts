// What a reader does not see: “#ad” and a zero-width space and “venture” is read as “#adventure”.
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
// Raised and lowered letters are too small to be hard to miss; the plain forms below would make them full size.
const SMALL =
  /[\u00aa\u00ba\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d6a\u1d78\u1d9b-\u1dbf\u2071\u207f\u2090-\u209c\u2c7c\u2c7d]/gu;
// Strokes through a letter.
const STROKES = /[\u0334-\u0338\u20d2-\u20d3\u20e5-\u20e6]/gu;

/** Letters of other alphabets that are drawn like Latin ones. */
const LOOK_ALIKE: Record<string, string> = {
  ...{
    а: "a",
    е: "e",
    о: "o",
    р: "p",
    с: "c",
    у: "y",
    х: "x",
    і: "i",
    ѕ: "s",
    ԁ: "d",
    һ: "h",
    ј: "j",
    ɑ: "a",
  },
  ...{
    ո: "n",
    α: "a",
    ο: "o",
    ν: "v",
    ι: "i",
    ρ: "p",
    в: "b",
    н: "h",
    к: "k",
    м: "m",
    т: "t",
    ɡ: "g",
    ⅾ: "d",
  },
};

/** The caption as it is read: one form for accents typed in two ways and for the bold letters that people paste. */
export const asRead = (text: string): string =>
  text.replace(UNSEEN, "").replace(SMALL, "_").normalize("NFKC");

/** The caption as somebody meant it who hid the word: look-alikes, tiny and struck letters made plain. */
export const undisguised = (text: string): string =>
  [...text.replace(UNSEEN, "").replace(STROKES, "").normalize("NFKC")]
    .map((letter) => LOOK_ALIKE[letter.toLowerCase()] ?? letter)
    .join("");

/** A place in a text where a word of a rule stands by itself. */
export interface Place {
  index: number;
  /** As it is written there. */
  quote: string;
  tag: boolean;
  /** One plain noun, which discloses as a label and not inside a sentence. */
  bare: boolean;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** A name as it stands in a hashtag or handle. */
export const tagged = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

const UNACCENTED: Record<string, string> = { ł: "l", ø: "o", đ: "d", æ: "ae", ß: "ss" };
const unaccented = (word: string) =>
  word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[łøđæß]/gu, (letter) => UNACCENTED[letter] ?? letter);

// A word that is part of a longer one, of a handle, a hashtag or an address says nothing.
const BEFORE_WORD = "(?<![\\p{L}\\p{N}_#@/&-])";
// A hashtag ends where the next one begins.
const BEFORE_TAG = "(?:(?<![\\p{L}\\p{N}_&])|(?<=#[\\p{L}\\p{N}_]+))";
// A mark on the last letter may strike it through.
const AFTER = "(?![\\p{L}\\p{N}\\p{M}_]|-\\p{L})";

const ANY_TAG = new RegExp(`${BEFORE_TAG}#[\\p{L}\\p{N}_]+`, "gu");
/** All hashtags, as they are written. */
export const tagsIn = (text: string): string[] => [...text.matchAll(ANY_TAG)].map(([tag]) => tag);

/** The name as it is spelled, or as a handle. */
function brandPattern(brand: string): string {
  const key = tagged(brand);
  return key ? `(?:@?${escaped(key)}|${escaped(brand)})` : escaped(brand);
}

function patternsOf(word: string, brandName: string): { tag: RegExp | null; plain: RegExp | null } {
  const brand = brandName.normalize("NFKC").toLowerCase();
  const letters = word.replace(/^#/, "");
  const spellings = [...new Set([letters, unaccented(letters)])];
  const inTag = spellings.map((one) =>
    one
      .split(" ")
      .map((part) => escaped(part === "{brand}" ? tagged(brand) : part))
      .join("_?"),
  );
  const plain = spellings.map((one) =>
    one
      .split(" ")
      .map((part) => (part === "{brand}" ? brandPattern(brand) : escaped(part)))
      .join("\\s+"),
  );
  return {
    tag: new RegExp(`${BEFORE_TAG}#(?:${inTag.join("|")})${AFTER}`, "giu"),
    plain: word.startsWith("#") ? null : new RegExp(`${BEFORE_WORD}(?:${plain.join("|")})${AFTER}`, "giu"),
  };
}

/** Every place where one of the words stands by itself, in order. Letter case does not matter. */
export function placesIn(text: string, words: readonly string[], brandName: string): Place[] {
  const found = words.flatMap((word) => {
    const { tag, plain } = patternsOf(word, brandName);
    const bare = !word.includes(" ");
    return [
      ...(tag
        ? [...text.matchAll(tag)].map((one) => ({ index: one.index, quote: one[0], tag: true, bare }))
        : []),
      ...(plain
        ? [...text.matchAll(plain)].map((one) => ({ index: one.index, quote: one[0], tag: false, bare }))
        : []),
    ];
  });
  return found.sort((a, b) => a.index - b.index || b.quote.length - a.quote.length);
}

/** Whether the brand is named or tagged at all. */
export function namesBrand(text: string, brandName: string): boolean {
  const key = tagged(brandName.normalize("NFKC"));
  return (
    key !== "" &&
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, "")
      .includes(key)
  );
}
