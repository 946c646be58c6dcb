import type { FindingCode } from "./finding.ts";

/** Why a finding matters, who says so, and how the brand puts it right. */
export interface Explanation {
  rule: string;
  source: string;
  mend: string;
}

const HOUSE = "Rules of this marketplace";

/** The rule behind each kind of finding. Sources of law are named as lawyers cite them. */
export const EXPLANATIONS: Record<FindingCode, Explanation> = {
  contact: {
    rule: "Contact details stay out of briefs: what is agreed elsewhere has no contract, no secured funds and no dispute.",
    source: HOUSE,
    mend: "Take it out. Creators reach you by applying.",
  },
  banned_category: {
    rule: "Some goods and promises are not taken here, or only where the law of each market allows them.",
    source: `${HOUSE}; 16 CFR 255, CAP Code sections 13 to 18, UCPD annex I`,
    mend: "Take the words out. If the product itself is of this kind, it cannot be listed; if not, say what it is.",
  },
  pay_low: {
    rule: "Pay must be near what such work usually earns, so that nobody applies to unpaid work.",
    source: `${HOUSE}, price guidance beside the fee field`,
    mend: "Raise the fee, ask for fewer pieces, or let creators name their price.",
  },
  pay_high: {
    rule: "Pay far above the usual is a sign of a typing error or of a bait.",
    source: `${HOUSE}, price guidance beside the fee field`,
    mend: "Check the amount and the currency. If it is right, say why in the background.",
  },
  pay_no_fee: {
    rule: "A brief may pay with a share of sales or a product, as long as it says plainly that there is no fixed fee.",
    source: HOUSE,
    mend: "Nothing has to change. A fee beside it brings more applications.",
  },
  pay_nothing: {
    rule: "Nobody works for exposure. Content that is made to order is paid.",
    source: HOUSE,
    mend: "Name a fee, or take the sentence out.",
  },
  no_disclosure: {
    rule: "Paid content must say that it is advertising, by the law of each market it is shown in.",
    source: "16 CFR 255.5 (US); CAP Code 2.1 (UK); UCPD art. 7(2) and DSA art. 26 (EU)",
    mend: "Choose the markets. The wording for each is then added to the brief.",
  },
  hidden_ad: {
    rule: "Asking somebody to hide that a post is paid makes both of you liable.",
    source: "16 CFR 255.1(d) (US); CAP Code 2.1 (UK); UCPD annex I no. 11 (EU)",
    mend: "Take the sentence out and ask for the disclosure that each market accepts.",
  },
  weak_disclosure: {
    rule: "Words such as sp, spon, collab or a thank-you do not tell people that it is an advertisement.",
    source: "16 CFR 255.5 and the FTC’s Disclosures 101 (US); ASA guidance “Recognising ads” (UK)",
    mend: "Ask for #ad or “ad” at the start of the caption instead.",
  },
  link: {
    rule: "Links lead creators away from what was reviewed; only your own site is expected.",
    source: HOUSE,
    mend: "Link to your own site, or say in words what creators find there.",
  },
  blocked_link: {
    rule: "Short links and hosts on the blocklist hide where they lead, or have led people into harm.",
    source: `${HOUSE}, blocklist`,
    mend: "Use the full address of a page of your own site.",
  },
  duplicate: {
    rule: "One campaign is one brief: copies split its applications and fill the list, and nobody’s words are borrowed.",
    source: HOUSE,
    mend: "Change the brief that is open, raise its slots, or say what makes this one different.",
  },
  shouting: {
    rule: "Texts in capitals, with runs of marks or one word over and over read like spam.",
    source: HOUSE,
    mend: "Write in sentences.",
  },
};
