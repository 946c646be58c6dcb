// Letters that Unicode does not take apart into a letter and a mark.
const LETTERS: Record<string, string> = {
  ...{ ß: "ss", ø: "o", æ: "ae", œ: "oe", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" },
  ...{ "&": " and ", "+": " and " },
};
// Forms of companies, as they end a name.
const FORMS = new Set(
  (
    "ltd limited inc incorporated llc llp lp plc gmbh mbh ag kg kgaa ug ohg co corp corporation bv nv sa sas sarl srl " +
    "spa sl ab as asa aps oy oyj pty pte kk kft doo sro zoo"
  ).split(" "),
);
// What accounts of a brand add to its name after a dot or an underscore.
const OF_HANDLES = new Set("official hq global uk us usa eu de fr es it se ca au app shop store".split(" "));
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const ENDING = /\.(?:com|co|net|org|io|shop|store|app|eu|de|fr|es|it|nl|se|pl|ca|example|co\.uk|com\.au)$/;
const SOCIAL = /^(?:instagram|tiktok|youtube|facebook|threads|x|twitter)\.com$/;

const plain = (text: string): string =>
  text.replace(UNSEEN, "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** The part of an address that names a brand: the account on a social platform, else the site's own name. */
function fromAddress(text: string): string {
  const match = /^(?:https?:\/\/)?(?:www\.)?([a-z0-9.-]+\.[a-z]{2,})(?:\/([^?#]*))?(?:[?#].*)?$/.exec(text);
  const host = match?.[1];
  if (!host) return text;
  const account = match[2]?.split("/")[0] ?? "";
  if (SOCIAL.test(host) && account !== "") return `@${account.replace(/^@/, "")}`;
  return ENDING.test(host) || match[2] !== undefined || text.startsWith("http")
    ? host.replace(ENDING, "")
    : text;
}

function withoutEnd(words: string[], ends: ReadonlySet<string>): string[] {
  const kept = [...words];
  // A name that is nothing but such words keeps its first one; "Tea & Co" is not "Tea and".
  while (kept.length > 1 && ends.has(kept.at(-1) ?? "") && kept.at(-2) !== "and") kept.pop();
  return kept;
}

/**
 * A brand's name or handle as it is compared: "Pepperjar Ltd.", "@pepperjar_official" and "pepperjar.com" are one
 * brand. Small letters and digits without accents, spaces and company forms; never empty for a text that is not.
 */
export function brandKey(typed: string): string {
  const text = fromAddress(plain(typed));
  const handle = text.startsWith("@");
  const spelled = [...text].map((letter) => LETTERS[letter] ?? letter).join("");
  const words = handle
    ? withoutEnd(spelled.split(/[^\p{L}\p{N}]+/u).filter(Boolean), OF_HANDLES)
    : withoutEnd(
        spelled
          .replace(/[.'’]/g, "")
          .split(/[^\p{L}\p{N}]+/u)
          .filter(Boolean),
        FORMS,
      );
  return words.join("") || text;
}

/** The different keys of several names and handles. */
export const brandKeys = (names: readonly string[]): string[] => [
  ...new Set(names.map(brandKey).filter(Boolean)),
];
