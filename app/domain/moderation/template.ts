import { z } from "zod";
import { MIN_REASON } from "./decision.ts";

export const TEMPLATE_DECISIONS = ["changes_requested", "rejected", "removed"] as const;
export type TemplateDecision = (typeof TEMPLATE_DECISIONS)[number];

/** A moderator's wording for a decision. Words in [brackets] are to be filled in. */
export interface Template {
  key: string;
  decision: TemplateDecision;
  title: string;
  body: string;
}

/** What every installation starts with; the operator's own wording replaces one by its key. */
export const DEFAULT_TEMPLATES: readonly Template[] = [
  {
    key: "contact-details",
    decision: "changes_requested",
    title: "Contact details",
    body: "Please take the contact details out of [part of the brief]. Creators reach you by applying, and what is agreed here is covered by the contract and the secured funds.",
  },
  {
    key: "disclosure",
    decision: "changes_requested",
    title: "Disclosure",
    body: "Please ask for a disclosure that each market accepts, such as #ad at the start of the caption. [Name the sentence that has to change.]",
  },
  {
    key: "pay",
    decision: "changes_requested",
    title: "Pay",
    body: "The pay for [deliverable] is far below what such work usually earns. Please raise the fee, ask for fewer pieces, or let creators name their price.",
  },
  {
    key: "unclear",
    decision: "changes_requested",
    title: "Unclear work",
    body: "Creators cannot tell from the brief what [deliverable] should show or when it is due. Please say it in the specification.",
  },
  {
    key: "not-a-campaign",
    decision: "rejected",
    title: "Not a paid collaboration",
    body: "This marketplace is for paid collaborations with creators. [What the brief asks for] is something else, so we did not publish it.",
  },
  {
    key: "copy",
    decision: "rejected",
    title: "A copy of another brief",
    body: "This brief is the same as your brief “[title]”, which is open. One campaign is one brief, so we did not publish the copy.",
  },
  {
    key: "banned-goods",
    decision: "removed",
    title: "Goods that are not taken here",
    body: "The brief is about [goods], which cannot be advertised here. The rules are the same for every brand.",
  },
  {
    key: "deception",
    decision: "removed",
    title: "Deception",
    body: "The brief asks creators to [act], which deceives the people who see the post. Deals that were agreed go on under their contract.",
  },
];

/** A stored template: the operator's own, or a default that was reworded or retired. */
export interface StoredTemplate extends Omit<Template, "decision"> {
  decision: string;
  retiredAt: Date | null;
}

const isTemplateDecision = (value: string): value is TemplateDecision =>
  (TEMPLATE_DECISIONS as readonly string[]).includes(value);

/** The defaults with the operator's changes over them, retired ones left out, in order of decision and title. */
export function templatesWith(stored: readonly StoredTemplate[]): Template[] {
  const byKey = new Map<string, Template>(DEFAULT_TEMPLATES.map((one) => [one.key, one]));
  for (const { retiredAt, decision, ...rest } of stored) {
    if (retiredAt !== null || !isTemplateDecision(decision)) byKey.delete(rest.key);
    else byKey.set(rest.key, { ...rest, decision });
  }
  const place = (one: Template) => `${TEMPLATE_DECISIONS.indexOf(one.decision)} ${one.title}`;
  return [...byKey.values()].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

export const templateForm = z.object({
  key: z.string().trim().max(60).default(""),
  decision: z.enum(TEMPLATE_DECISIONS, { error: "Choose which decision it is for." }),
  title: z
    .string({ error: "Give it a short name." })
    .trim()
    .min(3, "Give it a short name.")
    .max(60, "Keep the name under 60 characters."),
  body: z
    .string({ error: `Write at least ${MIN_REASON} characters.` })
    .trim()
    .min(MIN_REASON, `Write at least ${MIN_REASON} characters.`)
    .max(2_000, "Keep it under 2,000 characters."),
});
export type TemplateInput = z.infer<typeof templateForm>;
