import { checkDisclosure } from "#app/domain/content/disclosure/check.ts";
import { NEWEST_DAY } from "#app/domain/content/disclosure/rules.ts";
import type { DisclosureMarket } from "#app/domain/brief/disclosure-words.ts";
import { guidelinesForm } from "#app/domain/brief/form/guidelines.ts";

/** The guidelines step with the wording of each market checked by that market's rules. */
export const guidelinesSchema = (brandName: string, markets: readonly DisclosureMarket[]) =>
  guidelinesForm.check((context) => {
    for (const market of markets) {
      const text = context.value[`wording${market}`];
      if (text === "") continue;
      const [finding] = checkDisclosure({
        text,
        platform: "instagram",
        brandName,
        markets: [market],
        day: NEWEST_DAY,
      });
      if (finding && !finding.ok)
        context.issues.push({
          code: "custom",
          path: [`wording${market}`],
          message: `That is not enough there (${finding.source}): ${finding.fix}.`,
          input: text,
        });
    }
  });
