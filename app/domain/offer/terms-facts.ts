import { bpsWords, hasFee, worthWords } from "../commission/compensation.ts";
import { countryName } from "../account/countries.ts";
import { formatName, LICENCE_LINE, PLATFORM_NAMES } from "../account/platforms.ts";
import { LICENCE_MEDIA_NAMES } from "../brief/brief-words.ts";
import { limitWords } from "../brief/steps.ts";
import { POLICY_LABELS, type Policy } from "../deal/policy.ts";
import { exponentOf } from "../ledger/currency.ts";
import { formatMoney } from "../ledger/money.ts";
import { monthsWords, noticeWords } from "../programme/programme-words.ts";
import { promisedGross, type TermsBody, type TermsItem } from "./terms.ts";

/** One fact of the terms: the same key in every version, in words, and exactly, for comparing. */
export interface Fact {
  key: string;
  label: string;
  words: string;
  exact: string;
}

type Day = (instant: string) => string;

const fact = (key: string, label: string, value: unknown, words: string): Fact => ({
  ...{ key, label, words },
  exact: JSON.stringify(value),
});
const medium = (code: string) => (LICENCE_MEDIA_NAMES as Record<string, string>)[code] ?? code;
const days = (count: number) => `${count}\u00a0${count === 1 ? "day" : "days"}`;
const listed = (words: readonly string[], none: string) => words.join(", ") || none;

/** "Instagram reel", with its place when another line of these terms is called the same. */
export function itemName(item: TermsItem, items: readonly TermsItem[]): string {
  const nameOf = (one: TermsItem) =>
    one.format === LICENCE_LINE
      ? formatName(one.format)
      : `${PLATFORM_NAMES[one.platform]} ${formatName(one.format, 1, one.platform)}`;
  const alike = items.filter((one) => nameOf(one) === nameOf(item));
  return alike.length > 1 ? `${nameOf(item)} ${alike.indexOf(item) + 1}` : nameOf(item);
}

/** When an item is to be published. */
export function publishWords({ publishFrom, publishTo }: TermsItem, day: Day): string {
  if (publishFrom && publishTo) return `${day(publishFrom)} to ${day(publishTo)}`;
  if (publishTo) return `by ${day(publishTo)}`;
  return publishFrom ? `from ${day(publishFrom)}` : "Any day";
}

function itemFacts(terms: TermsBody, day: Day): Fact[] {
  return terms.items.flatMap((item) => {
    const name = itemName(item, terms.items);
    const key = (part: string) => `item.${item.id}.${part}`;
    const { publishFrom, publishTo, quantity, specification, gross, extraRounds, draftBy } = item;
    const inWords = hasFee(item) ? formatMoney(BigInt(gross), terms.currency) : "No fixed fee";
    const price = fact(key("price"), `${name}, price`, gross, inWords);
    if (item.format === LICENCE_LINE) return [price];
    const what = [item.platform, item.format, item.contentOnly];
    const posted = item.contentOnly ? `${name}, not posted by the creator` : name;
    return [
      fact(key("what"), `${name}, what`, what, posted),
      price,
      fact(key("quantity"), `${name}, quantity`, quantity, String(quantity)),
      fact(
        key("specification"),
        `${name}, specification`,
        specification,
        specification || "Left to the creator",
      ),
      fact(key("publish"), `${name}, publish`, [publishFrom, publishTo], publishWords(item, day)),
      ...(draftBy ? [fact(key("draft"), `${name}, draft`, draftBy, `by ${day(draftBy)}`)] : []),
      ...(extraRounds
        ? [fact(key("rounds"), `${name}, extra revision rounds`, extraRounds, String(extraRounds))]
        : []),
    ];
  });
}

/** The share of sales, and how it is counted and paid; nothing where there is none. */
function commissionFacts({ commission, currency }: TermsBody): Fact[] {
  if (!commission) return [];
  const { bps, days: counted, attribution, questionDays, holdDays, minimum, cap } = commission;
  const least = BigInt(minimum) > 0n ? formatMoney(BigInt(minimum), currency) : "Any amount";
  return [
    fact("commission.rate", "Commission", bps, `${bpsWords(bps)} of sales`),
    fact("commission.days", "Sales count", counted, `for ${days(counted)} from the first live post`),
    ...(cap ? [fact("commission.cap", "Commission, at most", cap, formatMoney(BigInt(cap), currency))] : []),
    fact("commission.attribution", "A sale belongs to", attribution, "Whose link or code came last"),
    fact("commission.question", "A statement can be questioned", questionDays, `for ${days(questionDays)}`),
    fact("commission.hold", "Commission, held before the payout", holdDays, days(holdDays)),
    fact("commission.minimum", "Commission, least that a month pays", minimum, least),
  ];
}

function moneyFacts(terms: TermsBody): Fact[] {
  const { totals, currency, brand, creator, programme } = terms;
  if (!hasFee(totals))
    return [
      fact("currency", "Currency", currency, currency),
      fact("total.gross", "Agreed fee", totals.gross, "No fixed fee"),
    ];
  const each = programme ? ", each month" : "";
  const sum = (key: keyof TermsBody["totals"], label: string) =>
    fact(`total.${key}`, label, totals[key], formatMoney(BigInt(totals[key]), currency));
  return [
    fact("currency", "Currency", currency, currency),
    sum("gross", `Agreed fee${each}`),
    sum("creatorFee", `Service fee of ${creator.name}${each}`),
    sum("net", `${creator.name} nets${each}`),
    sum("brandFee", `Service fee of ${brand.name}${each}`),
    sum("cost", `${brand.name} pays${each}`),
  ];
}

/** How long a programme runs and what it comes to; nothing for a single deal. */
function programmeFacts(terms: TermsBody): Fact[] {
  const { programme, currency, totals } = terms;
  if (!programme) return [];
  const { periods, noticeDays, fundDays } = programme;
  const all = BigInt(periods);
  const sum = (key: "cost" | "net", label: string) => {
    const amount = BigInt(totals[key]) * all;
    return fact(`programme.${key}`, label, String(amount), formatMoney(amount, currency));
  };
  const gross = promisedGross(terms);
  return [
    fact("programme.periods", "Programme", periods, monthsWords(periods)),
    fact("programme.gross", "Agreed fee, all months", String(gross), formatMoney(gross, currency)),
    sum("net", `${terms.creator.name} nets, all months`),
    sum("cost", `${terms.brand.name} pays, all months`),
    fact("programme.notice", "Either side ends it", noticeDays, noticeWords(noticeDays)),
    fact("programme.fund", "Funds of a month asked for", fundDays, `${days(fundDays)} before it begins`),
  ];
}

function licenceFacts({ licence, exclusivity }: TermsBody): Fact[] {
  const { media, termDays, territory, edits, paidMedia, noAiTraining } = licence;
  const exclusive = exclusivity ? `${exclusivity.category}, ${days(exclusivity.days)}` : "No exclusivity";
  return [
    fact("licence.media", "Licence, where", media, listed(media.map(medium), "Only the post itself")),
    fact("licence.term", "Licence, how long", termDays, termDays === null ? "Without end" : days(termDays)),
    fact(
      "licence.territory",
      "Licence, territory",
      territory,
      listed(territory.map(countryName), "Worldwide"),
    ),
    fact("licence.paid", "Paid ads", paidMedia, paidMedia ? "Included" : "Not included"),
    fact("licence.edits", "Edits", edits, edits ? "Allowed" : "Not allowed"),
    fact("licence.ai", "AI training", noAiTraining, noAiTraining ? "Not allowed" : "Allowed"),
    fact("exclusivity", "Exclusivity", exclusivity, exclusive),
  ];
}

/** What is sent for the work; nothing where the fee is all. */
function productFacts({ product, currency }: TermsBody): Fact[] {
  if (!product) return [];
  const { name, returnDays, shipHours, receiptHours } = product;
  const worth = worthWords(product, currency);
  const back = returnDays === null ? "The creator keeps it" : `Within ${days(returnDays)} after the work`;
  return [
    fact("product.name", "Product", name, name),
    ...(worth ? [fact("product.value", "Product, worth", product.value, worth)] : []),
    fact("product.return", "Product, sent back", returnDays, back),
    fact("product.ship", "Product, sent within", shipHours, limitWords(shipHours)),
    fact("product.receipt", "Product, counts as received after", receiptHours, limitWords(receiptHours)),
  ];
}

function policyWords(key: keyof Policy, value: number, currency: string): string {
  const { unit } = POLICY_LABELS[key];
  if (unit === "bps") return `${value / 100}\u00a0%`;
  if (unit === "least") return formatMoney(BigInt(value) * 10n ** BigInt(exponentOf(currency)), currency);
  if (unit === "hours") return limitWords(value);
  return unit === "days" ? days(value) : String(value);
}

function captionFacts({ disclosure, guidelines }: TermsBody): Fact[] {
  const { markets, countries = [], hashtags, mentions } = disclosure;
  const { keyMessages, dos, donts } = guidelines ?? { keyMessages: [], dos: [], donts: [] };
  const rules = [...markets, ...countries.map(countryName)];
  return [
    fact("markets", "Ad rules", [markets, countries], listed(rules, "None")),
    fact("hashtags", "Hashtags", hashtags, listed(hashtags, "None")),
    fact("mentions", "Mentions", mentions, listed(mentions, "None")),
    fact("messages", "Key messages", keyMessages, listed(keyMessages, "None")),
    fact("dos", "Do", dos, listed(dos, "None")),
    fact("donts", "Do not", donts, listed(donts, "None")),
  ];
}

/** What the brand adds to the contract, and whose law decides. */
function contractFacts({ addenda = [], governingLaw, brand, creator }: TermsBody): Fact[] {
  const home = governingLaw === "brand" ? brand : creator;
  return [
    ...addenda.map((one) =>
      fact(`addendum.${one.id}`, `Added by ${brand.name}: ${one.title}`, [one.version, one.text], one.text),
    ),
    fact(
      "law",
      "Governing law",
      governingLaw ?? "creator",
      `Where ${home.name} is: ${countryName(home.country)}`,
    ),
  ];
}

function otherFacts({ policy, brief, brand, creator, currency }: TermsBody): Fact[] {
  const keys = Object.keys(policy) as (keyof Policy)[];
  return [
    ...keys.map((key) =>
      fact(
        `policy.${key}`,
        POLICY_LABELS[key].label,
        policy[key],
        policyWords(key, policy[key] ?? 0, currency),
      ),
    ),
    fact("brief", "Brief", [brief.id, brief.title], brief.title),
    fact(
      "brand",
      "Brand",
      [brand.id, brand.name, brand.country],
      `${brand.name}, ${countryName(brand.country)}`,
    ),
    fact(
      "creator",
      "Creator",
      [creator.id, creator.name, creator.handle, creator.country],
      `${creator.name} (@${creator.handle}), ${countryName(creator.country)}`,
    ),
  ];
}

/** Everything that terms say, fact by fact: work, money, licence, the rest. `day` writes an instant as a day. */
export function factsOf(terms: TermsBody, day: Day): Fact[] {
  const money = [
    ...moneyFacts(terms),
    ...programmeFacts(terms),
    ...commissionFacts(terms),
    ...productFacts(terms),
  ];
  const rest = [...captionFacts(terms), ...contractFacts(terms), ...otherFacts(terms)];
  return [...itemFacts(terms, day), ...money, ...licenceFacts(terms), ...rest];
}
