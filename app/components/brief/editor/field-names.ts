import { formatName, isFormat, PLATFORM_NAMES, type Platform } from "#app/domain/account/platforms.ts";

const NAMES: Record<string, string> = {
  title: "Title",
  summary: "In short",
  goals: "Goals",
  sentiment: "What people should say",
  markets: "Countries it is meant for",
  niches: "Niches",
  audience: "Whom it should reach",
  background: "About the brand",
  values: "What you stand for",
  model: "How it pays",
  pricing: "How the fee is set",
  commissionRate: "Commission, percent of sales",
  commissionDays: "Commission, days",
  commissionCap: "Commission, at most",
  productValue: "Product worth about",
  currency: "Currency",
  deliverables: "Deliverables",
  repeats: "How often",
  periods: "Months",
  noticeDays: "Notice in days",
  productName: "Product",
  productReturnDays: "Product sent back, days",
  slots: "Slots",
  budget: "Budget",
  applyBy: "Applications until",
  publishOn: "Goes public on",
  publishTime: "At",
  visibility: "Who finds it",
  wish: "Whom it suits best",
  keyMessages: "Key messages",
  dos: "Do",
  donts: "Do not",
  mentions: "Mentions",
  tagsProduct: "Product tags",
  tagsIndustry: "Industry tags",
  tagsCreator: "Creator tags",
  questions: "Questions",
};

/** "minFollowers" as "Min followers": what a field is called where it is compared. */
export function fieldName(name: string): string {
  const known = NAMES[name];
  if (known) return known;
  const spaced = name.replace(/([A-Z]+)/g, " $1").toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

const isLine = (
  value: object,
): value is { platform: Platform; format: string; quantity: string; fee?: string } =>
  "platform" in value && "format" in value && "quantity" in value;

/** What stands in a field, in one text; empty fields say so. */
export function valueWords(value: unknown): string {
  if (value === undefined || value === null || value === "" || value === false) return "Nothing";
  if (value === true || value === "on") return "Yes";
  if (typeof value === "string") return value;
  if (Array.isArray(value))
    return value.map(valueWords).join(typeof value[0] === "object" ? "\n" : ", ") || "Nothing";
  if (typeof value !== "object") return JSON.stringify(value);
  if (isLine(value)) {
    const what = isFormat(value.format) ? formatName(value.format, Number(value.quantity)) : value.format;
    return [`${value.quantity} ${what} on ${PLATFORM_NAMES[value.platform]}`, value.fee]
      .filter(Boolean)
      .join(", ");
  }
  const parts = Object.entries(value).filter(([, part]) => valueWords(part) !== "Nothing");
  return parts.map(([name, part]) => `${fieldName(name)}: ${valueWords(part)}`).join("; ") || "Nothing";
}
