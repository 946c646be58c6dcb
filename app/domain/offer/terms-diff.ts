import type { TermsBody } from "./terms.ts";
import { factsOf, type Fact } from "./terms-facts.ts";

/** One thing that differs between two versions, in words for both readers. */
export interface TermsChange {
  key: string;
  label: string;
  /** Null where the earlier version does not have it. */
  before: string | null;
  /** Null where the later version does not have it. */
  after: string | null;
}

/**
 * What differs between two versions of the terms, in the order in which terms are read: work, money, licence,
 * the rest. `day` writes an instant as the reader's day. Equal terms have no differences.
 */
export function termsDiff(
  before: TermsBody,
  after: TermsBody,
  day: (instant: string) => string,
): TermsChange[] {
  const [old, fresh] = [before, after].map(
    (terms) => new Map(factsOf(terms, day).map((fact) => [fact.key, fact])),
  );
  if (!old || !fresh) return [];
  const keys = [...new Set([...fresh.keys(), ...old.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [old.get(key), fresh.get(key)];
    return was?.exact === is?.exact ? [] : [changeOf(key, was, is)];
  });
}

function changeOf(key: string, was: Fact | undefined, is: Fact | undefined): TermsChange {
  return { key, label: (is ?? was)?.label ?? key, before: was?.words ?? null, after: is?.words ?? null };
}
