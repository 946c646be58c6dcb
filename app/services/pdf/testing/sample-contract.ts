import type { SealedClause, SealedContractInput } from "#app/domain/contract/sealed-document.ts";

const digest = (digit: string) => digit.repeat(64);

const SENTENCE =
  "The creator makes and publishes the content described above, honestly and in their own voice, and the brand answers each draft within the time given here; silence past that time counts as approval and never as refusal.";

const HEADINGS = [
  "Parties and addresses",
  "Scope and dates",
  "Fee and payment",
  "Funding before work",
  "Approval and deemed approval",
  "Revisions",
  "Licence",
  "Exclusivity",
  "Disclosure and legal compliance",
  "Confidentiality",
  "Cancellation and kill fee",
  "Disputes and governing law",
];

const clauses: SealedClause[] = HEADINGS.map((heading, index) => ({
  number: String(index + 1),
  heading,
  paragraphs: index % 3 === 0 ? [SENTENCE, SENTENCE] : [SENTENCE],
}));

/** A whole contract with names in Latin Extended, Greek and Cyrillic, and one character that no face has. */
export const sampleContract: SealedContractInput = {
  marketplace: "Sweetspot",
  number: "SW-2026-000123",
  title: "Autumn pepper jam: two reels and a story for Pepperjar",
  generatedAt: new Date("2026-11-22T15:00:00Z"),
  documentSha256: "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea",
  termsSha256: "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9",
  parties: [
    {
      side: "brand",
      name: "Pepperjar Ltd",
      addressLines: ["14 Wharf Lane", "Bristol BS1 4RW", "United Kingdom"],
    },
    {
      side: "creator",
      name: "Žofie Květoňová",
      addressLines: ["Αθήνα 105 57, Ερμού 12", "Харків, вул. Сумська 3"],
    },
  ],
  schedule: [
    {
      deliverable: "Instagram reel, 30 to 45 seconds, with the jar on the table",
      fee: "$225.00 USD",
      dates: ["First draft by Dec 2, 2026", "Live between Dec 9 and Dec 16, 2026"],
    },
    {
      deliverable: "Instagram story, three frames with a link",
      fee: "$125.00 USD",
      dates: ["First draft by Dec 4, 2026"],
    },
  ],
  money: [
    { label: "Agreed fee", amount: "$350.00 USD" },
    { label: "Service fee, 10 %, paid by the brand", amount: "$35.00 USD" },
    { label: "The brand pays", amount: "$385.00 USD", isSum: true },
    { label: "Service fee of the creator, 0 %", amount: "$0.00 USD" },
    { label: "The creator receives", amount: "$350.00 USD", isSum: true },
  ],
  clauses,
  signatures: [
    {
      side: "creator",
      typedName: "Žofie Květoňová",
      accountEmail: "zofie@creator.example",
      emailVerified: true,
      signedAtUtc: "2026-11-22T14:03:22.120Z",
      ip: "2001:db8:85a3::8a2e:370:7334",
      userAgent:
        "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1",
      consentVersion: "2026-11",
      documentSha256: "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea",
      previousHash: "",
      hash: digest("a"),
    },
    {
      side: "brand",
      typedName: "Олена Pepper",
      accountEmail: "olena@pepperjar.example",
      emailVerified: true,
      signedAtUtc: "2026-11-22T14:59:01.004Z",
      ip: "203.0.113.9",
      userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
      consentVersion: "2026-11",
      documentSha256: "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea",
      previousHash: digest("a"),
      hash: digest("b"),
    },
  ],
  verifyUrl: "https://market.example/verify/SW-2026-000123",
  verifyLink:
    "https://market.example/verify/SW-2026-000123?sha256=3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea",
};
