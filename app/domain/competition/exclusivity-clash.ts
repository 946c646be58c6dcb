const DAY = 86_400_000;

/** What a creator has promised in a deal: no sponsored work for others in a category. */
export interface OwnExclusivity {
  dealNumber: number;
  brandId: string;
  brandName: string;
  category: string;
  days: number;
  /** First publication or delivery, from which the days count; null while there is none. */
  from: Date | null;
}

export interface ExclusivityClash extends OwnExclusivity {
  /** Null while the days have not begun. */
  until: Date | null;
}

/** The words of a text as they are compared: three letters or more, one form for one and several. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    (
      text
        .toLowerCase()
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .match(/\p{L}{3,}/gu) ?? []
    ).map((word) => word.replace(/(?<=\p{L}{3})(?:es|s)$/u, "")),
  );

/** Whether a category may cover what a text speaks of: at least half of its words stand there. */
export function mayCover(category: string, text: string): boolean {
  const asked = [...wordsOf(category)];
  const said = wordsOf(text);
  const common = asked.filter((word) => said.has(word)).length;
  return asked.length > 0 && common * 2 >= asked.length;
}

/** When the days of an exclusivity end; null while they have not begun. */
export const exclusivityEnds = ({ from, days }: Pick<OwnExclusivity, "from" | "days">): Date | null =>
  from && new Date(from.getTime() + days * DAY);

/**
 * The promises of running deals that a brief of another brand may break. A hint for the creator, never a bar: what
 * a category covers is read by people.
 */
export function exclusivityClashes(
  own: readonly OwnExclusivity[],
  brief: { brandId: string; words: string },
  now: Date,
): ExclusivityClash[] {
  return own
    .filter(({ brandId, category }) => brandId !== brief.brandId && mayCover(category, brief.words))
    .map((one) => ({ ...one, until: exclusivityEnds(one) }))
    .filter(({ until }) => until === null || until > now);
}
